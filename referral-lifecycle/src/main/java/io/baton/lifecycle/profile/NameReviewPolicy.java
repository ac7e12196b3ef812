package io.baton.lifecycle.profile;

/**
 * Whether a new profile, and another name of a partner, waits for the program.
 *
 * @param required for all that partners ask for from now on: what they have asked for before waits on, or has its name already
 */
public record NameReviewPolicy(boolean required) {
    public static final NameReviewPolicy STANDARD = new NameReviewPolicy(false);
}
