package io.baton.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a deployment sets about HTTP.
 *
 * @param answerPatience how long a request waits for its committed answer before it gets 202
 * @param managementPort where health, metrics and other instances have a port of their own
 * @param mostConnections that HTTP has at a time elsewhere
 * @param linkLife how long the link opens a request that a mail has for its customer or sender
 * @param confirmAddress whether customers confirm their address before partners get what they ask on public pages
 * @param corsOrigins whose pages' scripts may read what is answered
 */
public record ApiSettings(
        Duration answerPatience,
        Optional<Integer> managementPort,
        int mostConnections,
        Duration linkLife,
        boolean confirmAddress,
        List<String> corsOrigins) {}
