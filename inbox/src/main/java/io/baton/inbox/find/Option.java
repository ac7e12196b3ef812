package io.baton.inbox.find;

/**
 * One of several values that a field can have.
 *
 * @param value as it is sent
 * @param label as it is read
 */
public record Option(String value, String label) {}
