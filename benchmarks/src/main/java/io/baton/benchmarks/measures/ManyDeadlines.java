package io.baton.benchmarks.measures;

import io.baton.benchmarks.stores.DeadlineStore;
import io.baton.benchmarks.systems.Directories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** P5 and P6: what it costs that very many referrals are open, at the deadlines' store itself. */
public final class ManyDeadlines implements Measure {
    private static final Limit RATE = new Limit.AtLeast(0.8);
    private static final Limit TICK = new Limit.AtMost(1.2);
    private static final Limit TICK_NANOS = new Limit.AtMost(10_000);
    private static final int TICKS = 20_000_000;
    private static final String NANOS = "ns";
    private static final String PER_SECOND = "expiries/s";

    /** What one store was seen to do. */
    private record Seen(double perSecond, double idleNanos, double firstLookNanos, double idleAfterNanos) {}

    /** Stores with so many open, one for each round. */
    private record Lot(int open, int due, List<Seen> seen) {
        private Lot(int open, int due) {
            this(open, due, new ArrayList<>());
        }

        private Rounds rounds(ToDoubleFunction<Seen> value) {
            return Rounds.of(seen.stream().mapToDouble(value));
        }
    }

    @Override
    public String goal() {
        return "P5, P6";
    }

    @Override
    public String title() {
        return "deadlines with many open, and with very many";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int few = bench.scale().of(20_000, 300_000, 1_000_000);
        int many = bench.scale().of(60_000, 3_000_000, 30_000_000);
        int due = bench.scale().of(5_000, 100_000, 1_000_000);
        List<Lot> lots =
                List.of(new Lot(few, due / 2), new Lot((int) Math.sqrt((double) few * many), due), new Lot(many, due));
        // The first of all is still compiled while it runs.
        seen(bench, lots.getFirst());
        for (int round = 0; round < bench.scale().rounds(); round++)
            for (Lot lot : lots) lot.seen().add(seen(bench, lot));
        bench.show(rateAgainstOpen(lots));
        return figures(lots.getFirst(), lots.getLast());
    }

    private static List<Figure> figures(Lot few, Lot many) {
        String under = "%,d open against %,d, %,d expired; the store alone, without its changelog"
                .formatted(many.open(), few.open(), many.due());
        return List.of(
                compared("P5", "expiry rate", RATE, Seen::perSecond, PER_SECOND, few, many)
                        .under(under),
                compared("P6", "a tick with nothing due", TICK, Seen::idleNanos, NANOS, few, many)
                        .under(under),
                nanos("a tick with nothing due", many.rounds(Seen::idleNanos)).under(under),
                nanos("a tick after a restart", many.rounds(Seen::idleAfterNanos))
                        .under(under),
                nanos("the first look after a restart", many.rounds(Seen::firstLookNanos))
                        .under(under));
    }

    private static Seen seen(Bench bench, Lot lot) {
        bench.say("%,d open".formatted(lot.open()));
        Path directory = bench.freshDirectory("deadlines");
        try (DeadlineStore store = DeadlineStore.filled(directory, lot.open())) {
            // The first ticks are still interpreted.
            store.idleTickNanos(TICKS);
            double idle = store.idleTickNanos(TICKS);
            double perSecond = store.expire(lot.due());
            double firstLook = store.firstLookNanos();
            return new Seen(perSecond, idle, firstLook, store.idleTickNanos(TICKS));
        } finally {
            Directories.delete(directory);
        }
    }

    private static Figure compared(
            String goal, String metric, Limit limit, ToDoubleFunction<Seen> value, String unit, Lot few, Lot many) {
        Comparison comparison = new Comparison(many.rounds(value), few.rounds(value));
        return Figure.ratio(goal, metric + ", very many open ÷ many", limit, comparison.ratio())
                .with("very many", unit, comparison.a())
                .with("many", unit, comparison.b());
    }

    private static Figure nanos(String metric, Rounds rounds) {
        return Figure.value("P6", metric, NANOS, TICK_NANOS, rounds);
    }

    private static Plot rateAgainstOpen(List<Lot> lots) {
        List<Plot.Point> rates = lots.stream()
                .map(lot ->
                        new Plot.Point(lot.open(), lot.rounds(Seen::perSecond).median()))
                .toList();
        return new Plot(
                "rate-against-open",
                "Expiries per second against the number open, at the deadlines' store",
                new Plot.Axis("open", Plot.Division.LOGARITHMIC),
                new Plot.Axis(PER_SECOND, Plot.Division.EVEN),
                List.of(new Plot.Curve("the store alone", rates)));
    }
}
