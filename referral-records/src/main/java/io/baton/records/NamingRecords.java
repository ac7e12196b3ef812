package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.NameReview;
import io.baton.events.NameReviewStage;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.Naming;
import java.util.Optional;

/** What a profile calls its partner, and the program's review of it: between the contract and the rules. */
public final class NamingRecords {
    private NamingRecords() {}

    public static Naming toRules(BusinessProfile profile) {
        return new Naming(
                profile.getPartnerName(),
                profile.getLookAlikeAllowed(),
                Optional.ofNullable(profile.getNameReview()).flatMap(NamingRecords::review));
    }

    /** @return the profile with this name, and with what the program says of it */
    public static BusinessProfile named(BusinessProfile profile, Naming naming) {
        return BusinessProfile.newBuilder(profile)
                .setPartnerName(naming.name())
                .setLookAlikeAllowed(naming.lookAlikeAllowed())
                .setNameReview(naming.review().map(NamingRecords::review).orElse(null))
                .build();
    }

    /** A stage that only a later release knows says nothing here: the profile bears the name that it has. */
    private static Optional<io.baton.lifecycle.profile.NameReview> review(NameReview review) {
        return Named.known(io.baton.lifecycle.profile.NameReviewStage.class, review.getStage())
                .map(stage -> new io.baton.lifecycle.profile.NameReview(
                        ProfileRecords.orEmpty(Typed.line(review.getName())),
                        stage,
                        Optional.ofNullable(review.getReason()),
                        review.getSince()));
    }

    private static NameReview review(io.baton.lifecycle.profile.NameReview review) {
        return new NameReview(
                review.name(),
                Named.named(NameReviewStage.class, review.stage()),
                review.reason().orElse(null),
                review.since());
    }
}
