package io.baton.api.gateway;

import io.baton.events.Actor;
import io.baton.events.ProgramSetting;
import io.baton.kafka.time.Wait;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
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
    private volatile Optional<LastSet> lastSet = Optional.empty();
    private volatile T inForce;

    /**
     * How a setting came to be as it is.
     *
     * @param name the setting's
     * @param by the user; empty if it was set on the command line, or by an earlier release
     */
    public record LastSet(String name, Instant at, Optional<String> by) {}

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
        reader.apply(setting).ifPresent(value -> {
            // Before the value, for which the one who sets it waits.
            lastSet = Optional.of(new LastSet(
                    name,
                    setting.getSetAt(),
                    Optional.ofNullable(setting.getSetBy()).map(Actor::getUserId)));
            inForce = value;
        });
    }

    /** @return how it came to be as it is; empty while nobody has set it */
    Optional<LastSet> lastSet() {
        return lastSet;
    }

    @Override
    public T get() {
        return inForce;
    }

    /**
     * Sets it for later decisions; this instance uses the new value when this returns, unless Kafka is slow.
     *
     * @param by who sets it; null if nobody is known
     * @throws NotAppendedException if it is not certain that it is set
     */
    public void set(T value, @Nullable Actor by) {
        ProgramSetting whole = record.apply(value)
                .setSetting(name)
                .setSetAt(clock.instant())
                .setSetBy(by)
                .build();
        T wanted = reader.apply(whole).orElseThrow();
        writer.append(name, whole);
        awaited(wanted::equals);
    }

    /** @return the value once it matches, or the current value after a second */
    T awaited(Predicate<T> wanted) {
        return Wait.atMost(PATIENCE, LOOK).until(this::get, wanted);
    }
}
