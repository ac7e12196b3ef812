package io.baton.lifecycle.rfi;

import java.time.Duration;

/** How far one RFI may go, and how long it waits for a profile (L1, L2). The check of an RFI and the engine use the same numbers. */
public final class RfiLimits {
    /** The most targets that one submission names, or has found for it. */
    public static final int MOST_TARGETS = 20;

    /** The most partners that are found for an RFI that asks for some and does not say how many. */
    public static final int USUAL_PARTNERS = 3;

    /** The most targets of one RFI in all: nobody is to reach every partner by one RFI, a few at a time. */
    public static final int MOST_TARGETS_IN_ALL = 50;

    /** How long a target waits for its profile to become known and active: both may be published at the same time. */
    public static final Duration PATIENCE_WITH_A_PROFILE = Duration.ofSeconds(30);

    private RfiLimits() {}
}
