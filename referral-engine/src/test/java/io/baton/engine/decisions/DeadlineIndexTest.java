package io.baton.engine.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index gives what is due, all of it and nothing else, whatever it was told before and however often it was restarted. */
class DeadlineIndexTest {
    private static final int MOST = 5;

    private final KeyValueStore<Bytes, byte[]> store =
            Stores.inMemoryKeyValueStore("deadlines").get();
    private final Map<String, Instant> expected = new HashMap<>();
    private DeadlineIndex index = new DeadlineIndex(store);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void it_agrees_with_a_plain_map_through_restarts(long seed) {
        Random random = new Random(seed);
        Instant now = Instant.ofEpochMilli(1_000);
        for (int step = 0; step < 2_000; step++) {
            switch (random.nextInt(4)) {
                // Also before what has fired already: nothing forbids it.
                case 0, 1 -> move("r" + random.nextInt(50), now.plusMillis(random.nextInt(-20, 200)));
                case 2 -> fire(now = now.plusMillis(random.nextInt(30)));
                default -> index = new DeadlineIndex(store);
            }
        }
    }

    @Test
    void a_restart_knows_the_next_deadline_without_a_look() {
        Instant now = Instant.ofEpochMilli(1_000);
        move("fired", now);
        move("open", now.plusSeconds(60));
        fire(now);
        assertThat(new DeadlineIndex(store).notBefore()).isEqualTo(now.plusSeconds(60));
    }

    @Test
    void what_is_put_before_the_cursor_at_its_very_instant_is_not_missed() {
        Instant now = Instant.ofEpochMilli(1_000);
        for (String referralId : List.of("b", "c")) index.move(referralId, Optional.empty(), Optional.of(now));
        assertThat(index.due(now, 1)).containsExactly("b");
        index.move("b", Optional.of(now), Optional.empty());
        index.move("a", Optional.empty(), Optional.of(now));
        assertThat(index.due(now, MOST)).containsExactly("a", "c");
    }

    @Test
    void what_it_keeps_of_itself_is_never_due() {
        Instant now = Instant.ofEpochMilli(1_000);
        move("fired", now);
        index.due(now, MOST);
        index.move("fired", Optional.of(now), Optional.empty());
        index.passed();
        assertThat(index.due(now, MOST)).isEmpty();
        assertThat(index.firstDue(now)).isEmpty();
    }

    private void move(String referralId, Instant to) {
        index.move(referralId, Optional.ofNullable(expected.put(referralId, to)), Optional.of(to));
    }

    private void fire(Instant now) {
        List<String> due = expected.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(index.firstDue(now)).isEqualTo(due.stream().findFirst());
        List<String> given = index.due(now, MOST);
        assertThat(given).isEqualTo(due.subList(0, Math.min(MOST, due.size())));
        // The next tick is asked for before what this one fires is moved.
        assertThat(index.firstDue(now)).isEqualTo(due.stream().skip(MOST).findFirst());
        for (String referralId : given)
            index.move(referralId, Optional.of(expected.remove(referralId)), Optional.empty());
        index.passed();
    }
}
