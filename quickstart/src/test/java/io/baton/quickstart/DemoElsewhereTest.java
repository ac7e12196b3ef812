package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.api.gateway.ProgramSettings;
import io.baton.events.Policy;
import io.baton.kafka.serde.WireFormat;
import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.RunningBaton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo on a deployment that others use. */
class DemoElsewhereTest {
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    @TempDir
    private Path root;

    @Test
    void it_plays_what_ends_by_decisions_and_touches_no_policy() throws IOException {
        PrintWriter out = new PrintWriter(new StringWriter());
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(Ground.thisMachine(), data, new Progress(out))) {
            baton.start(ANY, mail -> {});
            RunningBaton running = baton.running();
            try (WireFormat serdes = new WireFormat(running.connection());
                    ProgramSettings settings =
                            new ProgramSettings(running.connection(), serdes, InstantSource.system())) {
                Policy theirs = settings.policy()
                        .change(
                                null,
                                before -> Policy.newBuilder(before)
                                        .setResponseWindowMillis(777_000_000L)
                                        .build());
                settings.eligibleSolutions().set(List.of("erp"), null);

                assertThat(Performance.decided(running, TokensForTests.of(running), out)
                                .play())
                        .isEmpty();

                // Its version counts every change, also one that was taken back.
                assertThat(settings.policy().get()).isEqualTo(theirs);
            }
        }
    }
}
