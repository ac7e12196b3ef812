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
    private static final Limit TICK_MICROS = new Limit.AtMost(10);
    private static final int TICKS = 2_000_000;
    private static final String MICROS = "µs";

    /** What one store was seen to do. */
    private record Seen(double perSecond, double idleMicros, double firstLookMicros, double idleAfterMicros) {}

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
        int due = bench.scale().of(2_500, 50_000, 500_000);
        List<Seen> withMany = new ArrayList<>();
        List<Seen> withFew = new ArrayList<>();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            withMany.add(seen(bench, many, due));
            withFew.add(seen(bench, few, due));
        }
        String under =
                "%,d open against %,d, %,d expired; the store alone, without its changelog".formatted(many, few, due);
        return List.of(
                rate(withMany, withFew).under(under),
                tick(withMany, withFew).under(under),
                micros("a tick with nothing due", withMany, Seen::idleMicros).under(under),
                micros("a tick after a restart", withMany, Seen::idleAfterMicros)
                        .under(under),
                micros("the first look after a restart", withMany, Seen::firstLookMicros)
                        .under(under));
    }

    private static Seen seen(Bench bench, int open, int due) {
        bench.say("%,d open".formatted(open));
        Path directory = bench.freshDirectory("deadlines");
        try (DeadlineStore store = DeadlineStore.filled(directory, open)) {
            // The first ticks are still interpreted.
            store.idleTickMicros(TICKS);
            double idle = store.idleTickMicros(TICKS);
            double perSecond = store.expire(due);
            double firstLook = store.firstLookMicros();
            return new Seen(perSecond, idle, firstLook, store.idleTickMicros(TICKS));
        } finally {
            Directories.delete(directory);
        }
    }

    private static Figure rate(List<Seen> many, List<Seen> few) {
        Comparison comparison = compared(many, few, Seen::perSecond);
        return Figure.ratio("P5", "expiry rate with very many open ÷ with many", RATE, comparison.ratio())
                .with("very many", "expiries/s", comparison.a())
                .with("many", "expiries/s", comparison.b());
    }

    private static Figure tick(List<Seen> many, List<Seen> few) {
        Comparison comparison = compared(many, few, Seen::idleMicros);
        return Figure.ratio("P6", "a tick with nothing due, very many open ÷ many", TICK, comparison.ratio())
                .with("very many", MICROS, comparison.a())
                .with("many", MICROS, comparison.b());
    }

    private static Figure micros(String metric, List<Seen> seen, ToDoubleFunction<Seen> value) {
        return Figure.value(
                "P6", metric, MICROS, TICK_MICROS, Rounds.of(seen.stream().mapToDouble(value)));
    }

    private static Comparison compared(List<Seen> many, List<Seen> few, ToDoubleFunction<Seen> value) {
        return new Comparison(
                Rounds.of(many.stream().mapToDouble(value)),
                Rounds.of(few.stream().mapToDouble(value)));
    }
}
