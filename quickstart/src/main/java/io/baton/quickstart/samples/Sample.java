package io.baton.quickstart.samples;

import io.baton.events.BusinessProfile;
import io.baton.events.RfiSubmission;

/** One entry of a file to publish. */
public sealed interface Sample {
    /** A business profile. */
    record OfProfile(BusinessProfile profile) implements Sample {}

    /** An RFI, or that one is taken back. */
    record OfSubmission(RfiSubmission submission) implements Sample {}
}
