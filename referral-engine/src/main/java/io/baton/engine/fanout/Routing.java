package io.baton.engine.fanout;

import io.baton.events.Origin;
import io.baton.events.Problem;
import io.baton.events.RankLine;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.ranking.Ranked;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.records.Fingerprint;
import io.baton.words.RankSentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an RFI's result comes together from its targets' answers. Pure; a target without answer yet has neither field set. */
public final class Routing {
    private Routing() {}

    /** @return a target that the RFI names, before it has answered */
    static TargetResult chosen(Target target) {
        return unanswered(target.getProfileId(), target.getLocation()).build();
    }

    /** @return a target that was found, and why, before it has answered */
    static TargetResult found(Ranked ranked) {
        List<RankLine> why = ranked.lines().stream()
                .map(line -> new RankLine(line.factor().name(), line.points(), RankSentences.sentence(line)))
                .toList();
        return unanswered(ranked.candidate().profileId(), ranked.place().location())
                .setWhy(why)
                .build();
    }

    /** @return a target that was found in the place of a referral that was declined or expired */
    static TargetResult instead(Ranked ranked, String referralId) {
        return TargetResult.newBuilder(found(ranked)).setInsteadOf(referralId).build();
    }

    /** @return the target that the program has chosen instead of a referral; empty if the RFI went there already, or to too many */
    static Optional<TargetResult> reassigned(RfiResult before, Target target, String referralId) {
        List<TargetResult> more = further(before, List.of(target));
        if (!tooMany(before, more).isEmpty()) return Optional.empty();
        return more.stream()
                .findFirst()
                .map(next ->
                        TargetResult.newBuilder(next).setInsteadOf(referralId).build());
    }

    /** @return whether one of its targets is of this profile, whether it has answered or not */
    static boolean wentTo(RfiResult before, String profileId) {
        return before.getTargets().stream()
                .anyMatch(target -> target.getProfileId().equals(profileId));
    }

    /** @return the result of an RFI that was taken in, before any target has answered */
    static RfiResult begun(RfiSubmission submission, List<TargetResult> targets, Origin origin, Instant appendedAt) {
        return result(submission, RfiVerdict.TAKEN_IN, targets, List.of(), origin, appendedAt);
    }

    /** @return those of the targets that the RFI does not have yet */
    public static List<TargetResult> further(RfiResult before, List<Target> targets) {
        return targets.stream()
                .map(Routing::chosen)
                .filter(target -> before.getTargets().stream().noneMatch(had -> same(had, target)))
                .toList();
    }

    /** @return what is wrong with so many more targets: nobody is to reach every partner by one RFI */
    static List<Problem> tooMany(RfiResult before, List<TargetResult> more) {
        if (before.getTargets().size() + more.size() <= RfiLimits.MOST_TARGETS_IN_ALL) return List.of();
        return List.of(new Problem(
                "further.targets", "must be at most " + RfiLimits.MOST_TARGETS_IN_ALL + " with those before"));
    }

    /** @return the result with more targets, that have not answered */
    static RfiResult extended(RfiResult before, List<TargetResult> more) {
        List<TargetResult> targets = new ArrayList<>(before.getTargets());
        targets.addAll(more);
        return RfiResult.newBuilder(before).setTargets(targets).build();
    }

    /** @return the result of an RFI whose customer wants no partner any more */
    static RfiResult withoutConsent(RfiResult before) {
        return RfiResult.newBuilder(before).setReroutingConsent(false).build();
    }

    static RfiResult refused(
            RfiSubmission submission, RfiVerdict verdict, List<Problem> problems, Origin origin, Instant appendedAt) {
        return result(submission, verdict, List.of(), problems, origin, appendedAt);
    }

    static RfiResult passedOn(RfiSubmission submission, List<TargetResult> targets, Origin origin, Instant appendedAt) {
        return result(submission, RfiVerdict.WITHDRAWAL_PASSED_ON, targets, List.of(), origin, appendedAt);
    }

    /** @return the result with the answer in it; an answer given before stays */
    static RfiResult merged(RfiResult result, TargetResult answer) {
        List<TargetResult> targets = new ArrayList<>(result.getTargets());
        targets.replaceAll(target -> answers(answer, target) ? answered(answer, target) : target);
        return RfiResult.newBuilder(result).setTargets(targets).build();
    }

    static boolean complete(RfiResult result) {
        return result.getTargets().stream().allMatch(Routing::answered);
    }

    /** @return the partner company that sends it, if one does */
    static Optional<String> sendersPartner(RfiSubmitted rfi) {
        return Optional.ofNullable(rfi.getSender()).map(Sender::getPartnerId);
    }

    /** @return the target of this RFI that a withdrawal may mean: the one of the referral, or all */
    static boolean withdrawn(TargetResult target, Optional<String> referralId, String idOfTarget) {
        return target.getRefusal() == null && referralId.map(idOfTarget::equals).orElse(true);
    }

    private static boolean answers(TargetResult answer, TargetResult target) {
        return !answered(target) && same(target, answer);
    }

    private static boolean same(TargetResult one, TargetResult other) {
        return one.getProfileId().equals(other.getProfileId()) && Typed.same(one.getLocation(), other.getLocation());
    }

    private static TargetResult answered(TargetResult answer, TargetResult target) {
        return TargetResult.newBuilder(answer)
                .setWhy(target.getWhy())
                .setInsteadOf(target.getInsteadOf())
                .build();
    }

    private static boolean answered(TargetResult target) {
        return target.getReferralId() != null || target.getRefusal() != null;
    }

    private static TargetResult.Builder unanswered(String profileId, String location) {
        return TargetResult.newBuilder().setProfileId(profileId).setLocation(location);
    }

    private static RfiResult result(
            RfiSubmission submission,
            RfiVerdict verdict,
            List<TargetResult> targets,
            List<Problem> problems,
            Origin origin,
            Instant appendedAt) {
        Optional<RfiSubmitted> asked = Optional.ofNullable(submission.getSubmitted());
        return RfiResult.newBuilder()
                .setRfiId(submission.getRfiId())
                .setVerdict(verdict)
                .setTargets(targets)
                .setProblems(problems)
                .setOrigin(origin)
                .setAppendedAt(appendedAt)
                .setContentHash(Fingerprint.of(submission))
                .setSenderPartnerId(asked.flatMap(Routing::sendersPartner).orElse(null))
                .setSenderSubjectId(asked.map(RfiSubmitted::getSender)
                        .map(sender -> Sealing.subjectOf(sender.getEmail()))
                        .orElse(null))
                .setReroutingConsent(
                        asked.map(RfiSubmitted::getReroutingConsent).orElse(false))
                .build();
    }
}
