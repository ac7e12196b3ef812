package io.baton.api.gateway;

import io.baton.events.ProgramSetting;
import io.baton.kafka.time.Wait;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One of the program's settings: its last value, and the way to set it.
 *
 * @param <T> the type of its value
 */
public final class Setting<T> implements Supplier<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final String name;
    private final Function<ProgramSetting, Optional<T>> reader;
    private final Function<T, ProgramSetting.Builder> record;
    private final TopicWriter<ProgramSetting> writer;
    private final InstantSource clock;
    private volatile T inForce;

    /**
     * @param clock gives the time that a change records
     * @param name of the setting
     * @param unset its value before anybody has set it
     * @param reader reads its value from a record; empty if the record is of another setting, or has a value of a later release
     * @param record makes the record that sets it, but for its name and time
     */
    Setting(
            TopicWriter<ProgramSetting> writer,
            InstantSource clock,
            String name,
            T unset,
            Function<ProgramSetting, Optional<T>> reader,
            Function<T, ProgramSetting.Builder> record) {
        this.name = name;
        this.reader = reader;
        this.record = record;
        inForce = unset;
        this.writer = writer;
        this.clock = clock;
    }

    void read(ProgramSetting setting) {
        reader.apply(setting).ifPresent(value -> inForce = value);
    }

    @Override
    public T get() {
        return inForce;
    }

    /**
     * Sets it for later decisions; this instance uses the new value when this returns, unless Kafka is slow.
     *
     * @throws NotAppendedException if it is not certain that it is set
     */
    public void set(T value) {
        ProgramSetting whole =
                record.apply(value).setSetting(name).setSetAt(clock.instant()).build();
        T wanted = reader.apply(whole).orElseThrow();
        writer.append(name, whole);
        awaited(wanted::equals);
    }

    /** @return the value once it matches, or the current value after a second */
    T awaited(Predicate<T> wanted) {
        return Wait.atMost(PATIENCE, LOOK).until(this::get, wanted);
    }
}
