package io.baton.proof;

import io.baton.kafka.time.Wait;
import io.baton.proof.check.Checker;
import io.baton.proof.check.Violation;
import io.baton.proof.faults.Injector;
import io.baton.proof.faults.Kind;
import io.baton.proof.faults.Schedule;
import io.baton.proof.history.History;
import io.baton.proof.history.Journal;
import io.baton.proof.history.PublicTopics;
import io.baton.proof.machine.Machine;
import io.baton.proof.work.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line: {@code ./baton prove}. */
@Command(
        name = "baton prove",
        description = "Start a Baton of its own, break it again and again while it works, and check what it promises.",
        mixinStandardHelpOptions = true)
public final class Prove implements Callable<Integer> {
    private static final int INSTANCES = 2;
    private static final int LARGEST_SEED = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Option(names = "--seed", description = "Repeats a run: the same faults in the same order, the same clients.")
    private Optional<Long> seed;

    @Option(names = "--kinds", split = ",", description = "Only these faults: ${COMPLETION-CANDIDATES}.")
    private List<Kind> kinds = Arrays.asList(Kind.values());

    @Option(names = "--minutes", defaultValue = "5", description = "How long faults are injected (${DEFAULT-VALUE}).")
    private double minutes;

    @Option(names = "--clients", defaultValue = "8", description = "How many ask at once (${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "For the journal, the logs and the page; must be new.")
    private Optional<Path> output;

    private Prove() {}

    /** Ends with 0 if nothing was violated. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Prove())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("baton.home"));
        long used = seed.orElseGet(() -> (long) new Random().nextInt(LARGEST_SEED));
        Path directory = directory(home, used);
        say("Seed " + used + ", " + minutes + " minutes; all of it is in " + directory);
        Path file = directory.resolve("journal.jsonl");
        try (Journal journal = Journal.create(file);
                Machine machine = Machine.start(home, directory, INSTANCES, journal)) {
            Injector injector = new Injector(machine, journal, used, Prove::say);
            History history = history(machine, injector, journal, file, used);
            List<Violation> violations = Checker.check(history);
            Page page = new Page(used, minutes, clients, INSTANCES, injector.done(), history, violations);
            Files.writeString(directory.resolve("page.md"), page.text(home));
            System.out.println(page.text(home));
            return violations.isEmpty() ? 0 : 1;
        }
    }

    private History history(Machine machine, Injector injector, Journal journal, Path file, long used)
            throws InterruptedException {
        say("It runs");
        try (Workload workload = Workload.start(Machine.localKey(), machine.apis(), clients, used, journal)) {
            Duration time =
                    Duration.ofMillis((long) (minutes * Duration.ofMinutes(1).toMillis()));
            injector.run(Schedule.of(used, kinds, INSTANCES).iterator(), time);
            workload.stop();
            say("The faults are over; what was not answered is asked again");
            machine.mend();
            workload.settle(Journal.read(file));
        }
        say("Checking");
        // What is still on its way is not lost; what is broken stays so, however long one waits.
        return Wait.atMost(PATIENCE, PAUSE)
                .until(
                        () -> PublicTopics.read(machine.connection(), Journal.read(file)),
                        history -> Checker.check(history).isEmpty());
    }

    private Path directory(Path home, long used) throws IOException {
        if (output.isPresent()) return Files.createDirectories(output.get());
        Path proofs = Files.createDirectories(home.resolve("proof/target/runs"));
        return Files.createTempDirectory(proofs, "seed-" + used + "-");
    }

    private static void say(String what) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + what);
    }
}
