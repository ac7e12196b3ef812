package io.baton.api.gateway;

import io.baton.events.Actor;
import io.baton.events.ProgramSetting;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.check.Typed;
import io.micronaut.core.annotation.Nullable;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The solutions whose deals the program wants registered (L12): those that it set last, none while it has set none. */
public final class EligibleSolutions {
    private final Setting<List<String>> last;

    EligibleSolutions(TopicWriter<ProgramSetting> writer, InstantSource clock) {
        last = new Setting<>(
                writer,
                clock,
                "eligibleSolutions",
                List.of(),
                EligibleSolutions::said,
                solutions -> ProgramSetting.newBuilder()
                        .setEligibleSolutions(new io.baton.events.EligibleSolutions(solutions)));
    }

    /** @return all of them, in the program's order */
    public List<String> get() {
        return last.get();
    }

    /** @return those of the solutions that are eligible, as they are named here, in their own order */
    public List<String> among(List<String> solutions) {
        return solutions.stream().filter(this::isEligible).toList();
    }

    private boolean isEligible(String solution) {
        return last.get().stream().anyMatch(eligible -> Typed.same(eligible, solution));
    }

    /**
     * Sets them, for the deals that are won from then on; returns when this instance knows it, unless Kafka is slow.
     *
     * @param by who sets them; null if nobody is known
     * @throws NotAppendedException if it is not certain that they were set
     */
    public void set(List<String> solutions, @Nullable Actor by) {
        last.set(solutions, by);
    }

    Setting<List<String>> setting() {
        return last;
    }

    private static Optional<List<String>> said(ProgramSetting setting) {
        return Optional.ofNullable(setting.getEligibleSolutions())
                .map(eligible -> List.copyOf(eligible.getSolutions()));
    }
}
