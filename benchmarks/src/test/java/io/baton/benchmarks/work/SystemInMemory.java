package io.baton.benchmarks.work;

import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Description;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.Sightings.Answer;
import io.baton.benchmarks.systems.Sightings.Ending;
import io.baton.benchmarks.systems.SystemUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The smallest system that does the work: one thread, and a map. Its subclasses do it wrongly. */
class SystemInMemory implements SystemUnderTest {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Map<Integer, Instant> open = new HashMap<>();
    private final Map<Integer, Answer> answers = new HashMap<>();
    private Conditions conditions;
    private Sightings sightings;

    @Override
    public Description description() {
        return new Description("in memory", "", "none");
    }

    @Override
    public void start(Conditions conditions, Sightings sightings) {
        this.conditions = conditions;
        this.sightings = sightings;
    }

    @Override
    public void preload(Preload preload) {
        for (int request = preload.first(); request < preload.end(); request++) receive(request, preload.due(request));
    }

    @Override
    public void submit(int request) {
        receive(request, Instant.now().plus(conditions.responseWindow()));
    }

    private void receive(int request, Instant due) {
        thread.execute(() -> open.put(request, due));
        long wait = Duration.between(Instant.now(), due).toNanos();
        thread.schedule(() -> expire(request), wait, TimeUnit.NANOSECONDS);
    }

    @Override
    public void decline(int request) {
        thread.execute(() -> answer(request));
    }

    void answer(int request) {
        Answer answer = answers.computeIfAbsent(request, this::judge);
        sightings.answered(request, answer);
    }

    private Answer judge(int request) {
        Instant due = open.remove(request);
        if (due == null) return Answer.REFUSED;
        sightings.ended(request, Ending.DECLINED, due);
        return Answer.GRANTED;
    }

    void forget(int request) {
        answers.remove(request);
    }

    Sightings heard() {
        return sightings;
    }

    void expire(int request) {
        Instant due = open.remove(request);
        if (due != null) sightings.ended(request, Ending.EXPIRED, due);
    }

    @Override
    public Charge charged() {
        return new Charge(Duration.ZERO, 0, 0);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
