package io.baton.api.gateway;

import io.baton.api.gateway.Setting.LastSet;
import io.baton.events.Corrections;
import io.baton.events.Duplicates;
import io.baton.events.ProfileReview;
import io.baton.events.ProgramSetting;
import io.baton.events.Rerouting;
import io.baton.events.ReroutingMode;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.profile.NameReviewPolicy;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.baton.partners.ReroutingSetting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program's settings, as this instance has read them, and the way to set them. */
public final class ProgramSettings implements AutoCloseable {
    private final TopicWriter<ProgramSetting> writer;
    private final ProgramPolicy policy;
    private final ProgramRanking ranking;
    private final EligibleSolutions eligibleSolutions;
    private final Setting<ReroutingMode> rerouting;
    private final Setting<DuplicatePolicy> duplicates;
    private final Setting<CorrectionPolicy> corrections;
    private final Setting<NameReviewPolicy> profileReview;
    private final TopicFollower<ProgramSetting> follower;

    /**
     * Returns when it has read all settings so far.
     *
     * @param clock gives the time that a change records
     */
    public ProgramSettings(Connection connection, TopicSerdes serdes, InstantSource clock) {
        writer = new TopicWriter<>(connection, serdes, Topics.PROGRAM_SETTINGS);
        policy = new ProgramPolicy(writer, clock);
        ranking = new ProgramRanking(writer, clock);
        eligibleSolutions = new EligibleSolutions(writer, clock);
        rerouting = new Setting<>(
                writer,
                clock,
                "rerouting",
                ReroutingSetting.STANDARD,
                ReroutingSetting::in,
                mode -> ProgramSetting.newBuilder().setRerouting(new Rerouting(mode)));
        duplicates = new Setting<>(
                writer,
                clock,
                "duplicates",
                DuplicatePolicy.STANDARD,
                ProgramSettings::duplicates,
                policy -> ProgramSetting.newBuilder()
                        .setDuplicates(new Duplicates(policy.window().toMillis())));
        corrections = new Setting<>(
                writer,
                clock,
                "corrections",
                CorrectionPolicy.STANDARD,
                ProgramSettings::corrections,
                policy -> ProgramSetting.newBuilder()
                        .setCorrections(new Corrections(policy.window().toMillis())));
        profileReview = new Setting<>(
                writer,
                clock,
                "profileReview",
                NameReviewPolicy.STANDARD,
                setting -> Optional.ofNullable(setting.getProfileReview())
                        .map(review -> new NameReviewPolicy(review.getRequired())),
                policy -> ProgramSetting.newBuilder().setProfileReview(new ProfileReview(policy.required())));
        follower = new TopicFollower<>(connection, serdes, Topics.PROGRAM_SETTINGS, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    public ProgramPolicy policy() {
        return policy;
    }

    public ProgramRanking ranking() {
        return ranking;
    }

    public EligibleSolutions eligibleSolutions() {
        return eligibleSolutions;
    }

    /** @return what the program wants done after a decline or an expiry (L5, L6) */
    public Setting<ReroutingMode> rerouting() {
        return rerouting;
    }

    /** @return what the program takes for a duplicate */
    public Setting<DuplicatePolicy> duplicates() {
        return duplicates;
    }

    /** @return how long the program corrects how deals were reported to have ended (L11) */
    public Setting<CorrectionPolicy> corrections() {
        return corrections;
    }

    /** @return whether a new profile, and another name of a partner, waits for the program */
    public Setting<NameReviewPolicy> profileReview() {
        return profileReview;
    }

    private static Optional<CorrectionPolicy> corrections(ProgramSetting setting) {
        return Optional.ofNullable(setting.getCorrections())
                .map(corrections -> Duration.ofMillis(corrections.getWindowMillis()))
                .filter(CorrectionPolicy::maySet)
                .map(CorrectionPolicy::new);
    }

    /** A window out of bounds, which only another writer or a later release can set, is left out: the one before stays in force. */
    private static Optional<DuplicatePolicy> duplicates(ProgramSetting setting) {
        return Optional.ofNullable(setting.getDuplicates())
                .map(duplicates -> Duration.ofMillis(duplicates.getWindowMillis()))
                .filter(DuplicatePolicy::maySet)
                .map(DuplicatePolicy::new);
    }

    /** @return how each setting came to be as it is; without those that nobody has set */
    public List<LastSet> lastSet() {
        return all().flatMap(setting -> setting.lastSet().stream()).toList();
    }

    private void read(ProgramSetting record) {
        all().forEach(setting -> setting.read(record));
    }

    private Stream<Setting<?>> all() {
        return Stream.of(
                policy.setting(),
                ranking.setting(),
                eligibleSolutions.setting(),
                rerouting,
                duplicates,
                corrections,
                profileReview);
    }

    /** @return whether the follower of the settings runs */
    public boolean following() {
        return follower.following();
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
