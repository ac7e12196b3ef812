package io.baton.quickstart.commands;

import io.baton.kafka.install.Installed;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.Membership;
import io.baton.kafka.streams.Resources;
import io.baton.kafka.streams.StreamsSettings;
import io.baton.kafka.streams.StreamsSettings.Guarantee;
import io.baton.projections.views.Views;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.machine.ViewsGeneration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Rebuilds the local views from the events, while the old generation serves. */
@Command(
        name = "rebuild",
        description = "Rebuild the views while the running ones serve; the next up uses the new ones.",
        mixinStandardHelpOptions = true,
        subcommands = RebuildEngine.class)
public final class Rebuild implements Callable<Integer> {
    private static final short ONE = 1;
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofMillis(100);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Connection connection = RunningBaton.on(data.directory()).connection();
        ViewsGeneration generation = ViewsGeneration.on(data.directory());
        int next = generation.next();
        say("Rebuilding the views as generation " + next + ", while generation " + generation.serving() + " serves");
        try (WireFormat serdes = new WireFormat(connection);
                Views views = new Views(
                        connection,
                        serdes,
                        settings(connection, next),
                        Installed.on(connection).partitions(),
                        _ -> {})) {
            views.start();
            while (!views.running()) LockSupport.parkNanos(LOOK.toNanos());
        }
        generation.serve(next);
        say("Done: the next ./baton up serves generation " + next);
        return 0;
    }

    private StreamsSettings settings(Connection connection, int generation) {
        Path state = data.directory().resolve("state");
        return new StreamsSettings(
                Views.application(connection, generation),
                state,
                Guarantee.AT_LEAST_ONCE,
                COMMIT_INTERVAL,
                Resources.of(ONE),
                Membership.NAMELESS,
                Optional.empty());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
