package io.baton.lifecycle.profile;

/** How much one business profile may hold (L1). */
public final class ProfileLimits {
    /** The most locations of any profile: all of them must fit into one record. */
    public static final int MOST_LOCATIONS = 50;

    /**
     * The most locations of a profile that somebody edits over HTTP: each costs attention, and its people answer for it. The
     * program's systems publish what their directory has, up to {@link #MOST_LOCATIONS}.
     */
    public static final int MOST_LOCATIONS_EDITED = 5;

    /** The most contacts of a location: an RFI carries them all. */
    public static final int MOST_CONTACTS = 20;

    private ProfileLimits() {}
}
