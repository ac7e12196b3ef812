package io.baton.api.gateway;

import io.baton.events.ProgramSetting;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One of the program's settings: as it was set last, by whichever instance.
 *
 * @param <T> what it says
 */
final class LastSet<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final Function<ProgramSetting, Optional<T>> said;
    private final TopicWriter<ProgramSetting> writer;
    private volatile T inForce;

    /**
     * @param unset what holds while nothing is set
     * @param said what a setting says of it; empty if it is about another, or says what this release does not know
     */
    LastSet(TopicWriter<ProgramSetting> writer, T unset, Function<ProgramSetting, Optional<T>> said) {
        this.said = said;
        inForce = unset;
        this.writer = writer;
    }

    void heard(ProgramSetting setting) {
        said.apply(setting).ifPresent(value -> inForce = value);
    }

    T get() {
        return inForce;
    }

    /**
     * Sets it; this instance has it in force when this returns, unless Kafka is slow.
     *
     * @param name of the setting
     * @param setting says what is set, but for its name and time
     * @throws NotAppendedException if it is not certain that it is set
     */
    void set(String name, ProgramSetting.Builder setting) {
        ProgramSetting whole = setting.setSetting(name).setSetAt(Instant.now()).build();
        T wanted = said.apply(whole).orElseThrow();
        writer.append(name, whole);
        awaited(wanted::equals);
    }

    /** @return what holds once it is what is wanted; what holds when patience ends, if it never is */
    T awaited(Predicate<T> wanted) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.test(inForce) && System.nanoTime() < giveUp) LockSupport.parkNanos(LOOK.toNanos());
        return inForce;
    }
}
