package io.baton.quickstart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.fuzz.FuzzReport;
import io.baton.quickstart.fuzz.Fuzzer;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 10: what one may write, over HTTP or by a topic, stops nothing but itself. The long form is {@code ./baton fuzz}; another
 * seed than a random one is given by {@code -DargLine=-Dfuzz.seed=…}.
 */
class FuzzTest {
    private static final int RECORDS = 1_500;
    private static final int REQUESTS = 800;

    @TempDir
    private Path root;

    @Test
    void what_one_writes_stops_nothing_but_itself() {
        long seed = Long.getLong("fuzz.seed", new Random().nextLong());
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(Ground.thisMachine(), data, new Progress(out))) {
            baton.start(new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY), mail -> {});
            Tokens tokens = new Tokens(baton.running().secret());
            FuzzReport report = new Fuzzer(baton, (partner, role) -> Fuzz.token(tokens, partner, role), seed, out)
                    .run(RECORDS, REQUESTS);
            assertThat(report.faults()).as("seed %d%n%s", seed, said).isEmpty();
        }
    }
}
