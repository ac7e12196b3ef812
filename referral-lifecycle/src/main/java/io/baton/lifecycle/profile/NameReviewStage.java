package io.baton.lifecycle.profile;

/** How far the program's review of a partner's name is. */
public enum NameReviewStage {
    WAITING,
    /** The profile bears the name. */
    APPROVED,
    /** The profile bears the name that it had before, if it had one. */
    DECLINED
}
