package io.baton.api;

import java.time.Duration;

/**
 * What a deployment sets about HTTP.
 *
 * @param answerPatience how long a request waits for its committed answer before it gets 202
 * @param mostConnections that HTTP has at a time
 * @param confirmAddress whether customers confirm their address before partners get what they ask on public pages
 */
public record ApiSettings(Duration answerPatience, int mostConnections, boolean confirmAddress) {}
