package io.baton.quickstart.commands;

import io.baton.api.gateway.Submissions;
import io.baton.events.BusinessProfile;
import io.baton.events.Problem;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.TargetResult;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.check.Finding;
import io.baton.lifecycle.profile.ProfileCheck;
import io.baton.quickstart.samples.Sample;
import io.baton.quickstart.samples.SampleFile;
import io.baton.records.ProfileRecords;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes profiles and RFIs as a marketing system would: through Kafka and the registry. */
@Command(
        name = "publish",
        description =
                "Publish profiles and RFIs from JSON files, or profiles from CSV files, and print what became of each; fails unless all was taken in.",
        mixinStandardHelpOptions = true)
public final class Publish implements Callable<Integer> {
    /** Longer than the wait of an RFI for a profile. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Spec
    private CommandSpec spec;

    @Mixin
    private BatonOption baton;

    @Option(names = "--suffix", defaultValue = "", description = "Appended to each rfiId, to publish samples again.")
    private String suffix;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON or CSV files; see samples/.")
    private List<Path> files;

    @Override
    public Integer call() {
        List<Sample> samples =
                files.stream().flatMap(file -> SampleFile.read(file).stream()).toList();
        Connection connection = baton.running().connection();
        try (WireFormat serdes = new WireFormat(connection);
                TopicWriter<BusinessProfile> profiles =
                        new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
                Submissions submissions = new Submissions(connection, serdes, InstantSource.system())) {
            boolean allTaken = true;
            for (Sample sample : samples) allTaken &= publish(sample, profiles, submissions);
            return allTaken ? 0 : 1;
        }
    }

    private boolean publish(Sample sample, TopicWriter<BusinessProfile> profiles, Submissions submissions) {
        return switch (sample) {
            case Sample.OfProfile(BusinessProfile profile) -> {
                profiles.append(profile.getProfileId(), profile);
                yield say(profile);
            }
            case Sample.OfSubmission(RfiSubmission submission) -> {
                submission.setRfiId(submission.getRfiId() + suffix);
                yield say(submission.getRfiId(), submissions.submit(submission, PATIENCE));
            }
        };
    }

    private boolean say(String rfiId, Optional<RfiResult> result) {
        if (result.isEmpty()) {
            say("rfi " + rfiId + "  no result within " + PATIENCE.toSeconds() + " s");
            return false;
        }
        say("rfi " + rfiId + "  " + result.get().getVerdict());
        for (TargetResult target : result.get().getTargets()) say("    " + target(target));
        for (Problem problem : result.get().getProblems()) say("    " + problem.getField() + " " + problem.getReason());
        return takenIn(result.get());
    }

    /** A profile with errors is published too, but takes no referrals. */
    private boolean say(BusinessProfile profile) {
        List<Finding> problems = ProfileCheck.problems(profile.getProfileId(), ProfileRecords.toRules(profile));
        say("profile " + profile.getProfileId() + "  " + (problems.isEmpty() ? profile.getStatus() : "INVALID"));
        for (Finding problem : problems) say("    " + problem.field() + " " + problem.reason());
        return problems.isEmpty();
    }

    /** @return whether a partner received it: not if each of its targets refused it */
    private static boolean takenIn(RfiResult result) {
        return switch (result.getVerdict()) {
            case TAKEN_IN -> result.getTargets().stream().anyMatch(target -> target.getReferralId() != null);
            case WITHDRAWAL_PASSED_ON -> true;
            case INVALID, RFI_CHANGED, UNKNOWN_RFI, NO_PARTNER_FITS, UNKNOWN -> false;
        };
    }

    private static String target(TargetResult target) {
        String what = target.getReferralId() == null
                ? "refused: " + target.getRefusal()
                : "referral " + target.getReferralId() + " for " + target.getPartnerName();
        return target.getProfileId() + "/" + target.getLocation() + "  " + what;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
