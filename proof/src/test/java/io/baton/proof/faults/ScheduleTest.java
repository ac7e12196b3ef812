package io.baton.proof.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.proof.faults.Schedule.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<Kind> ALL = Arrays.asList(Kind.values());
    private static final int INSTANCES = 2;
    private static final int MANY = 200;

    @Test
    void the_same_seed_gives_the_same_faults_at_the_same_times() {
        assertThat(faults(17)).isEqualTo(faults(17)).isNotEqualTo(faults(18));
    }

    @Test
    void every_kind_and_every_instance_has_its_turn() {
        Set<Kind> kinds = faults(17).stream().map(Fault::kind).collect(Collectors.toSet());
        Set<Integer> instances = faults(17).stream().map(Fault::instance).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(instances).containsExactlyInAnyOrder(0, 1);
    }

    private static List<Fault> faults(long seed) {
        return Schedule.of(seed, ALL, INSTANCES).limit(MANY).toList();
    }
}
