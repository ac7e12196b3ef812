package io.baton.inbox.find;

/**
 * One of the partners that a request goes to.
 *
 * @param value as the form sends it
 * @param label the partner and its location; if it takes no requests now, that
 * @param ticked whether it is chosen
 * @param open whether it takes requests now
 */
public record Choice(String value, String label, boolean ticked, boolean open) {}
