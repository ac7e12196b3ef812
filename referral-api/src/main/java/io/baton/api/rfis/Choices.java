package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.gateway.Submissions;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.Target;
import io.baton.projections.views.RfiView;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Sending an RFI to other partners, too. */
@Singleton
public final class Choices {
    private final RfiService service;
    private final OtherPartners others;
    private final Submissions submissions;
    private final ApiSettings settings;

    /**
     * @param rfi as it stands then
     * @param complete whether each of the chosen targets has answered
     */
    public record Answer(RfiView rfi, boolean complete) {}

    Choices(RfiService service, OtherPartners others, Submissions submissions, ApiSettings settings) {
        this.service = service;
        this.others = others;
        this.submissions = submissions;
        this.settings = settings;
    }

    /**
     * @param caller who chooses, if there is a token
     * @param key of the signed link, if it was sent
     * @param fields knows what is wrong with the targets so far
     * @throws ProblemException if there is no such RFI that they may see, the program has closed it, or a target is wrong, naming each
     *     field
     */
    public Answer ask(Optional<Caller> caller, String id, @Nullable String key, List<Target> targets, Fields fields) {
        RfiView before = service.read(caller, id, key);
        if (before.closed()) throw new ProblemException(closed());
        RfiSubmission further = others.further(before, targets, fields);
        service.companyOf(caller, before, key).ifPresent(own -> service.requireOthers(own, targets, fields));
        fields.check();
        return submissions
                .submitFurther(further, before.result(), settings.answerPatience())
                .filter(result -> answers(result, targets))
                .map(result -> new Answer(new RfiView(result, before.referrals()), true))
                .orElseGet(() -> new Answer(before, false));
    }

    private static Problem closed() {
        return Problem.of(
                409,
                "rfi-closed",
                "The RFI is closed",
                "The program has closed this RFI as a duplicate or as spam. It goes to nobody else.");
    }

    /** @return whether it says what became of each of these; another choice at the same moment may have been answered first */
    public static boolean answers(RfiResult result, List<Target> targets) {
        List<Target> answered = result.getTargets().stream()
                .map(target -> new Target(target.getProfileId(), target.getLocation()))
                .toList();
        return answered.containsAll(targets);
    }
}
