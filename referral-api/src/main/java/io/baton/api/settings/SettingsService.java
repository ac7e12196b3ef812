package io.baton.api.settings;

import io.baton.api.gateway.EligibleSolutions;
import io.baton.api.gateway.ProgramPolicy;
import io.baton.api.gateway.ProgramRanking;
import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.Setting;
import io.baton.api.settings.CorrectionsController.CorrectionsJson;
import io.baton.api.settings.DuplicatesController.DuplicatesJson;
import io.baton.api.settings.ProfileReviewController.ProfileReviewJson;
import io.baton.api.settings.ReroutingController.ReroutingJson;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.Policy;
import io.baton.events.ReroutingMode;
import io.baton.lifecycle.profile.NameReviewPolicy;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What the program has set, for its operators: for programs and for pages. Each throws a {@link ProblemException} for anybody else, if
 * something cannot be so, and if the setting is not as its author has seen it.
 */
@Singleton
public final class SettingsService {
    private final ProgramSettings all;
    private final ProgramPolicy policy;
    private final ProgramRanking ranking;
    private final EligibleSolutions eligible;
    private final Setting<ReroutingMode> rerouting;
    private final Setting<DuplicatePolicy> duplicates;
    private final Setting<CorrectionPolicy> corrections;
    private final Setting<NameReviewPolicy> profileReview;

    SettingsService(
            ProgramSettings all,
            ProgramPolicy policy,
            ProgramRanking ranking,
            EligibleSolutions eligible,
            Setting<ReroutingMode> rerouting,
            Setting<DuplicatePolicy> duplicates,
            Setting<CorrectionPolicy> corrections,
            Setting<NameReviewPolicy> profileReview) {
        this.all = all;
        this.profileReview = profileReview;
        this.corrections = corrections;
        this.duplicates = duplicates;
        this.policy = policy;
        this.ranking = ranking;
        this.eligible = eligible;
        this.rerouting = rerouting;
    }

    /** @return the windows in force */
    public PolicyJson policy(Caller caller) {
        caller.requireProgram();
        return PolicyJson.of(policy.get());
    }

    /**
     * Sets the windows (L17).
     *
     * @param seen the versions that the author may have seen
     * @return what is in force then
     */
    public PolicyJson setPolicy(Caller caller, IfMatch seen, PolicyJson asked) {
        caller.requireProgram();
        Policy checked = asked.policy();
        seen.newest().ifPresent(policy::awaited);
        return PolicyJson.of(policy.change(caller.actor(), before -> {
            if (!seen.allows(before.getVersion())) throw movedOn("policy");
            return checked;
        }));
    }

    /** @return how partners are ranked */
    public RankingJson ranking(Caller caller) {
        caller.requireProgram();
        return RankingJson.of(ranking.get());
    }

    /**
     * Sets how partners are ranked (L15).
     *
     * @param seen the versions that the author may have seen
     * @return what is in force then
     */
    public RankingJson setRanking(Caller caller, IfMatch seen, RankingJson asked) {
        caller.requireProgram();
        RankingPolicy checked = asked.policy();
        seen.newest().ifPresent(ranking::awaited);
        return RankingJson.of(ranking.change(caller.actor(), before -> {
            if (!seen.allows(before.version())) throw movedOn("ranking");
            return checked;
        }));
    }

    /** @return the solutions whose deals are to be registered */
    public List<String> eligibleSolutions(Caller caller) {
        caller.requireProgram();
        return eligible.get();
    }

    /**
     * Sets the solutions whose deals are to be registered (L12). It has no version, so its author says what they saw.
     *
     * @param seen what the author saw; empty if they do not say
     * @return what is set then
     */
    public synchronized List<String> setEligibleSolutions(
            Caller caller, Optional<List<String>> seen, EligibleSolutionsJson asked) {
        caller.requireProgram();
        List<String> solutions = asked.checked();
        if (seen.filter(before -> !before.equals(eligible.get())).isPresent()) throw movedOn("list of solutions");
        eligible.set(solutions, caller.actor());
        return solutions;
    }

    /** @return what happens after a decline or an expiry */
    public ReroutingJson rerouting(Caller caller) {
        caller.requireProgram();
        return new ReroutingJson(rerouting.get().name());
    }

    /**
     * Sets what happens after a decline or an expiry (L5, L6). It has no version, so its author says what they saw.
     *
     * @param seen what the author saw; empty if they do not say
     * @return what is set then
     */
    public synchronized ReroutingJson setRerouting(Caller caller, Optional<String> seen, ReroutingJson asked) {
        caller.requireProgram();
        Fields fields = new Fields();
        ReroutingMode mode = fields.required("mode", ReroutingMode.class, asked.mode());
        fields.check();
        if (seen.filter(before -> !before.equals(rerouting.get().name())).isPresent()) throw movedOn("setting");
        rerouting.set(mode, caller.actor());
        return new ReroutingJson(mode.name());
    }

    /** @return what is taken for a duplicate */
    public DuplicatesJson duplicates(Caller caller) {
        caller.requireProgram();
        return DuplicatesJson.of(duplicates.get());
    }

    /**
     * Sets what is taken for a duplicate, for all requests that are read from then on. It has no version, so its author says what they saw.
     *
     * @param seen what the author saw; empty if they do not say
     * @return what is set then
     */
    public synchronized DuplicatesJson setDuplicates(
            Caller caller, Optional<DuplicatesJson> seen, DuplicatesJson asked) {
        caller.requireProgram();
        DuplicatePolicy policy = asked.policy();
        if (seen.filter(before -> !before.equals(duplicates(caller))).isPresent()) throw movedOn("setting");
        duplicates.set(policy, caller.actor());
        return DuplicatesJson.of(policy);
    }

    /** @return how long a reported outcome may be corrected */
    public CorrectionsJson corrections(Caller caller) {
        caller.requireProgram();
        return CorrectionsJson.of(corrections.get());
    }

    /**
     * Sets how long a reported outcome may be corrected (L11). It has no version, so its author says what they saw.
     *
     * @param seen what the author saw; empty if they do not say
     * @return what is set then
     */
    public synchronized CorrectionsJson setCorrections(
            Caller caller, Optional<CorrectionsJson> seen, CorrectionsJson asked) {
        caller.requireProgram();
        CorrectionPolicy policy = asked.policy();
        if (seen.filter(before -> !before.equals(corrections(caller))).isPresent()) throw movedOn("setting");
        corrections.set(policy, caller.actor());
        return CorrectionsJson.of(policy);
    }

    /** @return whether a new profile, and another name of a partner, waits for the program */
    public ProfileReviewJson profileReview(Caller caller) {
        caller.requireProgram();
        return ProfileReviewJson.of(profileReview.get());
    }

    /**
     * Sets whether a new profile, and another name of a partner, waits for the program. It has no version, so its author says what they
     * saw.
     *
     * @param seen what the author saw; empty if they do not say
     * @return what is set then
     */
    public synchronized ProfileReviewJson setProfileReview(
            Caller caller, Optional<ProfileReviewJson> seen, ProfileReviewJson asked) {
        caller.requireProgram();
        NameReviewPolicy policy = asked.policy();
        if (seen.filter(before -> !before.equals(profileReview(caller))).isPresent()) throw movedOn("setting");
        profileReview.set(policy, caller.actor());
        return ProfileReviewJson.of(policy);
    }

    /** @return when each setting was set last, and by whom; those that nobody has set are absent */
    public SettingsJson lastSet(Caller caller) {
        caller.requireProgram();
        return SettingsJson.of(all.lastSet());
    }

    private static ProblemException movedOn(String what) {
        return new ProblemException(Problem.of(
                412,
                "version-conflict",
                "Refused: version conflict",
                "The %s has changed. Read it again before you change it.".formatted(what)));
    }
}
