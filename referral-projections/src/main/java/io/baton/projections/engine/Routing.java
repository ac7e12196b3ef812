package io.baton.projections.engine;

import io.baton.events.Origin;
import io.baton.events.Problem;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an RFI's result comes together from its targets' answers. Pure; a target without answer yet has neither field set. */
final class Routing {
    private Routing() {}

    /** @return the result of an RFI that was taken in, before any target has answered */
    static RfiResult begun(RfiSubmission submission, Origin origin, Instant appendedAt) {
        List<TargetResult> targets = submission.getSubmitted().getTargets().stream()
                .map(Routing::unanswered)
                .toList();
        return result(submission, RfiVerdict.TAKEN_IN, targets, List.of(), origin, appendedAt);
    }

    static RfiResult refused(
            RfiSubmission submission, RfiVerdict verdict, List<Problem> problems, Origin origin, Instant appendedAt) {
        return result(submission, verdict, List.of(), problems, origin, appendedAt);
    }

    static RfiResult passedOn(RfiSubmission submission, List<TargetResult> targets, Origin origin, Instant appendedAt) {
        return result(submission, RfiVerdict.WITHDRAWAL_PASSED_ON, targets, List.of(), origin, appendedAt);
    }

    /** @return the result with the answers in it; an answer given before stays */
    static RfiResult merged(RfiResult result, List<TargetResult> answers) {
        List<TargetResult> targets = new ArrayList<>(result.getTargets());
        for (TargetResult answer : answers) targets.replaceAll(target -> answers(answer, target) ? answer : target);
        return RfiResult.newBuilder(result).setTargets(targets).build();
    }

    static boolean complete(RfiResult result) {
        return result.getTargets().stream().allMatch(Routing::answered);
    }

    /** @return the target of this RFI that a withdrawal may mean: the one of the referral, or all */
    static boolean withdrawn(TargetResult target, Optional<String> referralId, String idOfTarget) {
        return target.getRefusal() == null && referralId.map(idOfTarget::equals).orElse(true);
    }

    private static boolean answers(TargetResult answer, TargetResult target) {
        return !answered(target)
                && target.getProfileId().equals(answer.getProfileId())
                && target.getLocation().equals(answer.getLocation());
    }

    private static boolean answered(TargetResult target) {
        return target.getReferralId() != null || target.getRefusal() != null;
    }

    private static TargetResult unanswered(Target target) {
        return TargetResult.newBuilder()
                .setProfileId(target.getProfileId())
                .setLocation(target.getLocation())
                .build();
    }

    private static RfiResult result(
            RfiSubmission submission,
            RfiVerdict verdict,
            List<TargetResult> targets,
            List<Problem> problems,
            Origin origin,
            Instant appendedAt) {
        return RfiResult.newBuilder()
                .setRfiId(submission.getRfiId())
                .setVerdict(verdict)
                .setTargets(targets)
                .setProblems(problems)
                .setOrigin(origin)
                .setAppendedAt(appendedAt)
                .setContentHash(Fingerprint.of(submission))
                .setSenderPartnerId(sendersPartner(submission).orElse(null))
                .build();
    }

    private static Optional<String> sendersPartner(RfiSubmission submission) {
        return Optional.ofNullable(submission.getSubmitted())
                .map(RfiSubmitted::getSender)
                .map(Sender::getPartnerId);
    }
}
