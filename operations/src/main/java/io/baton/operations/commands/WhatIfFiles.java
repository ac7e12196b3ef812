package io.baton.operations.commands;

import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicContents;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.referral.Policy;
import io.baton.operations.PolicyFiles;
import io.baton.operations.PolicyReplay;
import io.baton.operations.PolicyReplay.OtherFirst;
import io.baton.operations.PolicyReplay.Outcome;
import io.baton.operations.PolicyReplay.Report;
import io.baton.operations.PolicyReplay.Rules;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import io.baton.partners.Profiles;
import io.baton.partners.RankingInForce;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that name another policy, and what it would have changed. It only reads. */
public final class WhatIfFiles {
    @Option(
            names = "--ranking",
            paramLabel = "FILE",
            description = "Other weights, as PUT /v1/settings/ranking takes them.")
    private Optional<Path> ranking = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Other windows, as PUT /v1/settings/policy takes them.")
    private Optional<Path> policy = Optional.empty();

    /**
     * Replays the log of a deployment and prints what would have changed.
     *
     * @throws UserError if neither file is named, or one cannot be read
     */
    public void replay(Connection connection, PrintWriter out) {
        if (ranking.isEmpty() && policy.isEmpty()) throw new UserError("Name a file with --ranking, --policy or both");
        Optional<RankingPolicy> weights = ranking.map(PolicyFiles::ranking);
        Optional<Duration> window = policy.map(PolicyFiles::policy).map(Policy::responseWindow);
        Progress progress = new Progress(out);
        try (WireFormat serdes = new WireFormat(connection);
                Profiles profiles = new Profiles(connection, serdes);
                RankingInForce inForce = new RankingInForce(connection, serdes)) {
            PolicyReplay replay = new PolicyReplay(profiles.all());
            progress.step("Read the events", () -> {
                TopicContents.forEach(connection, serdes, Topics.REFERRAL_EVENTS, (record, event) -> replay.add(event));
                return null;
            });
            Rules was = new Rules(inForce.get(), Optional.empty());
            Rules wouldBe = new Rules(weights.orElse(was.ranking()), window);
            print(progress.step("Replay them", () -> replay.compare(was, wouldBe)), out);
        }
    }

    private static void print(Report report, PrintWriter out) {
        out.printf("Requests: %d; another partner would have been first for %d%n", report.requests(), report.changed());
        for (OtherFirst request : report.examples())
            out.printf("    %s  %s instead of %s%n", request.rfiId(), name(request.wouldBe()), name(request.was()));
        if (report.changed() > report.examples().size())
            out.printf("    and %d more%n", report.changed() - report.examples().size());
        out.printf("Referrals answered or expired: %d%n", report.decided());
        print("as it was", report.was(), out);
        print("as it would have been", report.wouldBe(), out);
        out.flush();
    }

    private static void print(String when, Outcome outcome, PrintWriter out) {
        out.printf(
                "    %-22s  expired %d, median response %s%n",
                when,
                outcome.expired(),
                outcome.median().map(WhatIfFiles::rounded).orElse("none"));
    }

    private static String rounded(Duration time) {
        return Duration.ofSeconds(time.toSeconds()).toString();
    }

    private static String name(Optional<String> profile) {
        return profile.orElse("nobody");
    }
}
