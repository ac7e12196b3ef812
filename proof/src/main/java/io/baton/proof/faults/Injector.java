package io.baton.proof.faults;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.proof.faults.Schedule.Fault;
import io.baton.proof.history.Journal;
import io.baton.proof.machine.Child;
import io.baton.proof.machine.Machine;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out a schedule, one fault after the other, and notes how many requests each one hit. */
public final class Injector {
    private static final List<Topic<?>> DECIDED_FROM =
            List.of(Topics.RFI_SUBMISSIONS, Topics.BUSINESS_PROFILES, Topics.REFERRAL_DECISIONS);
    private static final int LAST_RECORDS = 40;
    private static final int MOST_POISON = 200;

    private final Machine machine;
    private final Journal journal;
    private final Random poison;
    private final Consumer<String> said;
    private final Map<Kind, Tally> done = new EnumMap<>(Kind.class);

    /**
     * How often a fault was injected.
     *
     * @param inFlight how many requests were in flight then, in all
     * @param hits how often any were
     */
    public record Tally(int times, int inFlight, int hits) {
        Tally and(int more) {
            return new Tally(times + 1, inFlight + more, hits + (more > 0 ? 1 : 0));
        }
    }

    public Injector(Machine machine, Journal journal, long seed, Consumer<String> said) {
        this.machine = machine;
        this.journal = journal;
        this.said = said;
        poison = new Random(seed);
    }

    /** Injects faults until the time is over, and undoes the last one. */
    public void run(Iterator<Fault> faults, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Fault fault = faults.next();
            if (fault.whenReady()) machine.mend();
            TimeUnit.MILLISECONDS.sleep(fault.after().toMillis());
            inject(fault);
            // As a supervisor does: a part may end by itself when what it stands on is away at its start.
            machine.all().forEach(Child::start);
        }
    }

    /** @return what was done, by kind */
    public Map<Kind, Tally> done() {
        return done;
    }

    private void inject(Fault fault) throws InterruptedException {
        Child service = machine.service(fault.instance());
        String name = fault.kind() + (fault.kind().name().endsWith("SERVICE") ? " " + fault.instance() : "");
        switch (fault.kind()) {
            case KILL_SERVICE -> kill(fault, name, List.of(service));
            case KILL_NOTIFIER -> kill(fault, name, List.of(machine.notifier()));
            case KILL_KAFKA -> kill(fault, name, List.of(machine.platform()));
            case KILL_ALL -> kill(fault, name, machine.all());
            case ZOMBIE_SERVICE -> pause(fault, name, service.process());
            case ZOMBIE_NOTIFIER -> pause(fault, name, machine.notifier().process());
            case PAUSE_KAFKA -> pause(fault, name, machine.platform().process());
            case REGISTRY_AWAY -> pause(fault, name, machine.registry());
            case POISON -> {
                struck(fault, name);
                for (Topic<?> topic : Topics.ALL) machine.topics().append(topic, bytes(), bytes());
            }
            case DUPLICATES -> {
                struck(fault, name);
                for (Topic<?> topic : DECIDED_FROM) machine.topics().repeatLast(topic, LAST_RECORDS);
            }
        }
    }

    private void kill(Fault fault, String name, List<Child> children) throws InterruptedException {
        struck(fault, name);
        children.forEach(Child::kill);
        TimeUnit.MILLISECONDS.sleep(fault.away().toMillis());
        children.forEach(Child::start);
    }

    private void pause(Fault fault, String name, ProcessHandle process) throws InterruptedException {
        struck(fault, name);
        Child.signal(process, "STOP");
        try {
            TimeUnit.MILLISECONDS.sleep(fault.away().toMillis());
        } finally {
            Child.signal(process, "CONT");
        }
    }

    private void struck(Fault fault, String name) {
        int inFlight = journal.struck(name);
        done.merge(fault.kind(), new Tally(0, 0, 0).and(inFlight), (before, _) -> before.and(inFlight));
        said.accept(name + ", for " + fault.away().toMillis() + " ms, with " + inFlight + " requests in flight");
    }

    private byte[] bytes() {
        byte[] bytes = new byte[poison.nextInt(1, MOST_POISON)];
        poison.nextBytes(bytes);
        return bytes;
    }
}
