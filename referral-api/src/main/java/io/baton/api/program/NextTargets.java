package io.baton.api.program;

import io.baton.api.rfis.OtherPartners;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.events.Reassign;
import io.baton.events.Referral;
import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.rfi.HandingOver;
import io.baton.lifecycle.rfi.HandingOver.Asked;
import io.baton.lifecycle.rfi.OutOfReach;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.lifecycle.rfi.Target;
import io.baton.partners.Profiles;
import io.baton.partners.Suggestions;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.records.Named;
import io.baton.records.ProfileRecords;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks a target up before a referral is handed over to it. The engine knows only when the referral has ended whether the target can have
 * it; so the operator is told here, while nothing has happened yet. What changes in between, the customer reads in the mail.
 */
@Singleton
final class NextTargets {
    private final ReferralViews views;
    private final OtherPartners others;
    private final Profiles profiles;
    private final InstantSource clock;

    NextTargets(ReferralViews views, OtherPartners others, Profiles profiles, InstantSource clock) {
        this.views = views;
        this.others = others;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @return the best of those that the RFI did not go to; none where the program wants nothing suggested */
    List<Suggestion> fitting(String rfiId) {
        return views.ask(new RfiQuestion(rfiId)).rfi().map(others::suggestions).stream()
                .flatMap(List::stream)
                .map(Suggestions::told)
                .toList();
    }

    /**
     * @param rfiId the referral's RFI
     * @throws ProblemException if it is not, or the target cannot have it, naming the field
     */
    void require(String rfiId, String referralId, Reassign wanted) {
        Fields fields = new Fields();
        Optional<RfiView> rfi = views.ask(new RfiQuestion(rfiId)).rfi();
        Optional<Referral> referral = rfi.stream()
                .flatMap(found -> found.referrals().stream())
                .filter(one -> one.getReferralId().equals(referralId))
                .findFirst();
        if (referral.isEmpty()) fields.error("rfiId", "must be the RFI of this referral");
        // Of what has ended, the engine says so; and the first answer, if this is a repeat.
        referral.filter(waiting -> waiting.getStage() == Stage.RECEIVED)
                .ifPresent(waiting -> require(waiting, rfi.orElseThrow().result(), wanted, fields));
        fields.check();
    }

    private void require(Referral waiting, RfiResult result, Reassign wanted, Fields fields) {
        Target target = new Target(wanted.getProfileId(), wanted.getLocation());
        Optional<Profile> profile =
                profiles.find(target.profileId()).map(entry -> ProfileRecords.toRules(entry.profile()));
        Optional<OutOfReach> outOfReach = Named.known(
                        CompanySize.class, waiting.getRfi().getCompanySize())
                .flatMap(size -> OutOfReach.of(profile, target, waiting.getRfi().getRegion(), size, clock.instant()));
        outOfReach.ifPresent(reason -> fields.error(field(reason), detail(reason)));
        if (outOfReach.isPresent()) return;
        profile.flatMap(known -> HandingOver.fault(
                        target,
                        known.partnerId(),
                        others(waiting.getReferralId(), result),
                        Optional.ofNullable(result.getSenderPartnerId())))
                .ifPresent(fault -> fields.error("profileId", detail(fault)));
    }

    /** One that is there instead of this referral is there by a request of which this one is the repeat. */
    private static List<Asked> others(String referralId, RfiResult result) {
        return result.getTargets().stream()
                .filter(target -> !referralId.equals(target.getReferralId()))
                .filter(target -> !referralId.equals(target.getInsteadOf()))
                .map(NextTargets::asked)
                .toList();
    }

    private static Asked asked(TargetResult target) {
        return new Asked(
                new Target(target.getProfileId(), target.getLocation()),
                Optional.ofNullable(target.getPartnerId()).filter(_ -> target.getRefusal() == null));
    }

    private static String field(OutOfReach reason) {
        return switch (reason) {
            case PROFILE_UNKNOWN, PROFILE_NOT_ACTIVE, REGION_NOT_SERVED, COMPANY_SIZE_NOT_SERVED -> "profileId";
            case LOCATION_UNKNOWN -> "location";
        };
    }

    private static String detail(OutOfReach reason) {
        return switch (reason) {
            case PROFILE_UNKNOWN -> "is not known";
            case PROFILE_NOT_ACTIVE -> "takes no referrals now";
            case LOCATION_UNKNOWN -> "is no location of this profile";
            case REGION_NOT_SERVED -> "serves another region";
            case COMPANY_SIZE_NOT_SERVED -> "does not serve companies of this size";
        };
    }

    private static String detail(HandingOver.Fault fault) {
        return switch (fault) {
            case TARGET_ASKED -> "has had this RFI already";
            case PARTNER_ASKED -> "belongs to a partner that has had this RFI already";
            case PARTNER_SENT_IT -> "must belong to another partner than the sender";
            case TOO_MANY_TARGETS ->
                "is one too many: an RFI goes to " + RfiLimits.MOST_TARGETS_IN_ALL + " targets at most";
        };
    }
}
