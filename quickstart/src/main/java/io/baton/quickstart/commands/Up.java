package io.baton.quickstart.commands;

import io.baton.kafka.serde.WireFormat;
import io.baton.local.Ground;
import io.baton.local.PortTakenException;
import io.baton.operations.Progress;
import io.baton.operations.UserError;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.PolicySetting;
import io.baton.quickstart.machine.RunningBaton;
import io.baton.quickstart.machine.SignInLinks;
import io.baton.quickstart.story.LiveStory;
import io.baton.quickstart.story.StoryClock;
import io.baton.quickstart.story.StorySettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything on this machine and runs until it is stopped. */
@Command(
        name = "up",
        description = "Start everything on this machine; Ctrl-C stops it, the next up goes on.",
        mixinStandardHelpOptions = true)
public final class Up implements Callable<Integer> {
    private static final Map<String, String> OPTION_OF = Map.of(
            "the HTTP API", "--http-port",
            "Kafka", "--kafka-port",
            "the schema registry", "--registry-port",
            "the mail server", "--smtp-port");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--fresh", description = "Start empty: all data of the directory is deleted.")
    private boolean fresh;

    @Option(
            names = "--story",
            description =
                    "One page with customer, partner and programme, on which a day takes five seconds. Starts empty, in"
                            + " a directory of its own beside the data directory.")
    private boolean story;

    @Option(names = "--http-port", defaultValue = "8080", description = "API (default ${DEFAULT-VALUE}; 0: any).")
    private int httpPort;

    @Option(names = "--kafka-port", defaultValue = "9092", description = "Kafka (default ${DEFAULT-VALUE}; 0: any).")
    private int kafkaPort;

    @Option(
            names = "--registry-port",
            defaultValue = "8081",
            description = "Schema registry (default ${DEFAULT-VALUE}; 0: any).")
    private int registryPort;

    @Option(names = "--smtp-port", defaultValue = "2525", description = "Mail (default ${DEFAULT-VALUE}; 0: any).")
    private int smtpPort;

    @Option(names = "--response-window", paramLabel = "PT2M", description = "Until a referral expires (P14D).")
    private Optional<Duration> responseWindow;

    @Option(names = "--reminder-after", paramLabel = "PT30S", description = "Until the reminder (PT24H).")
    private Optional<Duration> reminderAfter;

    @Option(names = "--last-call-before", paramLabel = "PT30S", description = "Last call before expiry (P1D).")
    private Optional<Duration> lastCallBefore;

    @Option(names = "--direct-contact-window", paramLabel = "PT1M", description = "Until the flame changes (PT72H).")
    private Optional<Duration> directContactWindow;

    @Override
    public Integer call() throws InterruptedException {
        return story ? play() : run();
    }

    /** The story's time runs ahead, and stands in its data: the next one could not begin with it. */
    private int play() throws InterruptedException {
        StoryClock clock = new StoryClock();
        DataDirectory directory = DataDirectory.open(data.beside("story"), true);
        PrintWriter out = spec.commandLine().getOut();
        LocalBaton baton = new LocalBaton(
                Ground.thisMachine(clock),
                directory,
                new Progress(out),
                running -> new StorySettings(clock, running).properties());
        CountDownLatch stopped = begin(baton, directory, out);
        baton.part(LiveStory.class);
        out.printf("""

                The story plays at %s/story
                A day takes five seconds. Ctrl-C ends it; ./baton up --story begins another one.
                """, baton.running().api());
        out.flush();
        stopped.await();
        return 0;
    }

    private int run() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DataDirectory directory = DataDirectory.open(data.directory(), fresh);
        LocalBaton baton = new LocalBaton(Ground.thisMachine(), directory, new Progress(out));
        CountDownLatch stopped = begin(baton, directory, out);
        setPolicy(baton.running());
        tellWhereToLook(out, baton.running());
        stopped.await();
        return 0;
    }

    private CountDownLatch begin(LocalBaton baton, DataDirectory directory, PrintWriter out) {
        System.setProperty("baton.log", directory.resolve("logs/baton.log").toString());
        out.println("Starting Baton on " + directory.resolve("").toAbsolutePath());
        CountDownLatch stopped = stopOnSignal(out, baton, directory);
        start(baton, directory, out);
        return stopped;
    }

    private void start(LocalBaton baton, DataDirectory directory, PrintWriter out) {
        LocalBaton.PortsWanted ports = new LocalBaton.PortsWanted(httpPort, kafkaPort, registryPort, smtpPort);
        try {
            baton.start(ports, mail -> {
                out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + mail);
                out.flush();
            });
        } catch (PortTakenException e) {
            throw new UserError(
                    e.getMessage() + "; choose another with " + OPTION_OF.getOrDefault(e.user(), "its option"), e);
        } catch (IllegalStateException e) {
            throw new UserError(e.getMessage() + " (see " + directory.resolve("logs") + ")", e);
        }
    }

    private void setPolicy(RunningBaton running) {
        try (WireFormat serdes = new WireFormat(running.connection())) {
            new PolicySetting(responseWindow, reminderAfter, lastCallBefore, directContactWindow)
                    .set(running.connection(), serdes);
        }
    }

    private static void tellWhereToLook(PrintWriter out, RunningBaton running) {
        out.printf(
                """

                Baton runs.
                  A partner's inbox, signed in as Ida Kern of Northwind Systems:
                  %5$s
                  The program's pages, signed in as Noor Aziz:
                  %6$s

                  API             %1$s/v1
                  Try the API     %1$s/docs/
                  Health          %1$s/health
                  Mails           shown here as they arrive; as files in %2$s
                  Kafka           %3$s
                  Schema registry %4$s

                Next, in another terminal:
                  ./baton publish samples/profiles.json samples/rfis.json   (requests for that inbox)
                  ./baton token --partner northwind --role referrals-admin
                  ./baton demo
                Ctrl-C stops everything; the next ./baton up goes on where this one ends.
                """,
                running.api(),
                Path.of(running.mails()),
                running.connection().bootstrapServers(),
                running.connection().registry(),
                SignInLinks.partner(running, "northwind", "ida", "Ida Kern", "ida.kern@northwind.example"),
                SignInLinks.program(
                        running, "noor", "Noor Aziz", "noor.aziz@program.example", "operator", "deal-reviewer"));
        out.flush();
    }

    /** Installed before the first part starts, so that a signal during the start stops the started parts. */
    private static CountDownLatch stopOnSignal(PrintWriter out, LocalBaton baton, DataDirectory directory) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println();
            baton.close();
            directory.close();
            out.println("Baton has stopped; its data stays.");
            out.flush();
            stopped.countDown();
        }));
        return stopped;
    }
}
