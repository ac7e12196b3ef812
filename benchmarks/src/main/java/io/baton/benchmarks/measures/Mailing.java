package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.MailRun;
import io.baton.benchmarks.work.Latencies;
import java.util.ArrayList;
import java.util.List;

/** How fast changes become intents, and intents mails; and how long one change takes to its mail. Nobody asks for a goal. */
public final class Mailing implements Measure {
    private static final String GOAL = "mail";
    private static final int MANY = 32;
    private static final int PER_SECOND = 50;
    private static final double MEDIAN = 50;
    private static final double ALMOST_ALL = 99;

    @Override
    public String goal() {
        return GOAL;
    }

    @Override
    public String title() {
        return "mails of a backlog, with one connection and with many, and the delay of one";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int backlog = bench.scale().of(50, 3_000, 50_000);
        int paced = bench.scale().of(20, 1_000, 10_000);
        List<Figure> figures = new ArrayList<>();
        KafkaPlatform platform = bench.platform();
        figures.addAll(backlog(bench, platform, backlog, 1));
        bench.say("many connections");
        try (MailRun run = MailRun.start(platform, bench.freshDirectory("notifier"), backlog, MANY)) {
            figures.add(mails(run, backlog, MANY));
            figures.addAll(delays(run.delays(paced, PER_SECOND), paced));
        }
        return figures;
    }

    private static List<Figure> backlog(Bench bench, KafkaPlatform platform, int backlog, int connections) {
        try (MailRun run = MailRun.start(platform, bench.freshDirectory("notifier"), backlog, connections)) {
            Figure intents = value("intents", "1/s", run.intentsPerSecond())
                    .under("a backlog of %,d changes, while mails go out".formatted(backlog));
            return List.of(intents, mails(run, backlog, connections));
        }
    }

    private static Figure mails(MailRun run, int backlog, int connections) {
        return value("mails, connections: " + connections, "1/s", run.mailsPerSecond())
                .under("a backlog of %,d, to one domain, which gets half of the connections".formatted(backlog));
    }

    private static List<Figure> delays(Latencies delays, int count) {
        String under = "%d/s open loop, %,d changes; from the append of the event".formatted(PER_SECOND, count);
        return List.of(
                value("change → mail, p50", "ms", delays.millis(MEDIAN)).under(under),
                value("change → mail, p99", "ms", delays.millis(ALMOST_ALL)).under(under));
    }

    private static Figure value(String metric, String unit, double value) {
        return Figure.value(GOAL, metric, unit, new Limit.None(), Rounds.once(value));
    }
}
