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
 * One of the program's settings: as it was set last, by whichever instance; and the way to set it.
 *
 * @param <T> what it says
 */
public final class Setting<T> implements Supplier<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final String name;
    private final Function<ProgramSetting, Optional<T>> said;
    private final Function<T, ProgramSetting.Builder> record;
    private final TopicWriter<ProgramSetting> writer;
    private final InstantSource clock;
    private volatile T inForce;

    /**
     * @param clock gives the time that is written down as the one of a change
     * @param name of the setting
     * @param unset what holds while nothing is set
     * @param said what a setting says of it; empty if it is about another, or says what this release does not know
     * @param record what is written to set it, but for its name and time
     */
    Setting(
            TopicWriter<ProgramSetting> writer,
            InstantSource clock,
            String name,
            T unset,
            Function<ProgramSetting, Optional<T>> said,
            Function<T, ProgramSetting.Builder> record) {
        this.name = name;
        this.said = said;
        this.record = record;
        inForce = unset;
        this.writer = writer;
        this.clock = clock;
    }

    void heard(ProgramSetting setting) {
        said.apply(setting).ifPresent(value -> inForce = value);
    }

    @Override
    public T get() {
        return inForce;
    }

    /**
     * Sets it, for what happens from then on; this instance has it in force when this returns, unless Kafka is slow.
     *
     * @throws NotAppendedException if it is not certain that it is set
     */
    public void set(T value) {
        ProgramSetting whole =
                record.apply(value).setSetting(name).setSetAt(clock.instant()).build();
        T wanted = said.apply(whole).orElseThrow();
        writer.append(name, whole);
        awaited(wanted::equals);
    }

    /** @return what holds once it is what is wanted; what holds when patience ends, if it never is */
    T awaited(Predicate<T> wanted) {
        return Wait.atMost(PATIENCE, LOOK).until(this::get, wanted);
    }
}
