package io.baton.projections.http;

import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.Target;
import io.baton.projections.config.BatonSettings;
import io.baton.projections.gateway.Submissions;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Sending an RFI to other partners, too. */
@Singleton
final class Choices {
    private final RfiDesk desk;
    private final OtherPartners others;
    private final Submissions submissions;
    private final BatonSettings settings;

    /**
     * @param rfi as it stands then
     * @param complete whether each of the chosen targets has answered
     */
    record Answer(RfiView rfi, boolean complete) {}

    Choices(RfiDesk desk, OtherPartners others, Submissions submissions, BatonSettings settings) {
        this.desk = desk;
        this.others = others;
        this.submissions = submissions;
        this.settings = settings;
    }

    /**
     * @param caller who chooses, if there is a token
     * @param key of the signed link, if it was sent
     * @param fields knows what is wrong with the targets so far
     * @throws ProblemException if there is no such RFI that they may see, or a target is wrong, naming each field
     */
    Answer ask(Optional<Caller> caller, String id, @Nullable String key, List<Target> targets, Fields fields) {
        RfiView before = desk.read(caller, id, key);
        RfiSubmission further = others.further(before, targets, fields);
        desk.companyOf(caller, before, key).ifPresent(own -> desk.requireOthers(own, targets, fields));
        fields.check();
        return submissions
                .submitFurther(further, before.result(), settings.answerPatience())
                .filter(result -> answers(result, targets))
                .map(result -> new Answer(new RfiView(result, before.referrals()), true))
                .orElseGet(() -> new Answer(before, false));
    }

    /** Another choice at the same moment may have been answered first. */
    private static boolean answers(RfiResult result, List<Target> targets) {
        List<Target> answered = result.getTargets().stream()
                .map(target -> new Target(target.getProfileId(), target.getLocation()))
                .toList();
        return answered.containsAll(targets);
    }
}
