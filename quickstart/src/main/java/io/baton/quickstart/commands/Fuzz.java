package io.baton.quickstart.commands;

import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.fuzz.FuzzReport;
import io.baton.quickstart.fuzz.Fuzzer;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts a Baton of its own, damages what it reads, and says whether anything but that suffered. */
@Command(
        name = "fuzz",
        description =
                "Start a Baton of its own, send it damaged records and requests, and check that nothing else suffers.",
        mixinStandardHelpOptions = true)
public final class Fuzz implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", description = "Repeats a run: the same damage in the same order.")
    private Long seed;

    @Option(names = "--records", defaultValue = "50000", description = "Damaged records (default ${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--requests", defaultValue = "20000", description = "Damaged requests (default ${DEFAULT-VALUE}).")
    private int requests;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path root = temporary();
        System.setProperty("baton.log", root.resolve("logs/baton.log").toString());
        long used = seed == null ? new Random().nextLong() : seed;
        out.println("Seed " + used + ", data and log in " + root);
        FuzzReport report;
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(Ground.thisMachine(), data, new Progress(out))) {
            baton.start(new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY), mail -> {});
            Tokens tokens = new Tokens(baton.running().localKey());
            report = new Fuzzer(baton, (partner, role) -> token(tokens, partner, role), used, out)
                    .run(records, requests);
        }
        report.faults().forEach(fault -> out.println("FAULT  " + fault));
        out.println(
                report.faultsInAll() == 0
                        ? records + " records and " + requests + " requests: " + report.answers()
                                + "; nothing else suffered."
                        : report.faultsInAll() + " faults with seed " + used);
        if (report.faultsInAll() == 0) delete(root);
        return report.faultsInAll() == 0 ? 0 : 1;
    }

    static String token(Tokens tokens, String partner, String role) {
        Map<String, String> claims = partner.isEmpty()
                ? Map.of("name", "Sam Seller", "email", "sam.seller@program.example")
                : Map.of("partner", partner, "name", "Ida Kern", "email", "ida@" + partner + ".example");
        return tokens.token("user-of-" + partner, List.of(role), claims, Duration.ofHours(24));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("baton-fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path root) {
        try {
            Utils.delete(root.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
