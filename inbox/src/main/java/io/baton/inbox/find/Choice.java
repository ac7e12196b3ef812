package io.baton.inbox.find;

/**
 * One of the partners that a request goes to.
 *
 * @param value as the form sends it
 * @param label the partner and its location
 * @param ticked whether it is chosen
 */
public record Choice(String value, String label, boolean ticked) {}
