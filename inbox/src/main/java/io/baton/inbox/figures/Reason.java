package io.baton.inbox.figures;

/**
 * How often something was the reason.
 *
 * @param name the reason, in the reader's language
 * @param count how often
 * @param share of the most frequent one, in per cent
 */
public record Reason(String name, long count, long share) {}
