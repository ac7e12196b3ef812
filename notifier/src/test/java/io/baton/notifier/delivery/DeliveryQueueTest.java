package io.baton.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Notification;
import io.baton.events.Person;
import io.baton.notifier.SampleRfi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final Intent FIRST = intent("n-1", "ida@northwind.example");
    private static final Intent SECOND_OF_THE_LINE = intent("n-2", "ida@northwind.example");
    private static final Intent OTHER = intent("n-3", "ole@contoso.example");

    private final DeliveryQueue queue = new DeliveryQueue();

    @Test
    void mails_to_one_reader_are_due_one_after_the_other() {
        queue.add(FIRST);
        queue.add(SECOND_OF_THE_LINE);
        queue.add(OTHER);

        assertThat(due(NOW)).containsExactly(FIRST, OTHER);
        assertThat(due(NOW)).isEmpty();
        queue.over(FIRST);
        assertThat(due(NOW)).containsExactly(SECOND_OF_THE_LINE);
    }

    @Test
    void what_is_put_off_is_due_at_its_time() {
        queue.add(FIRST);
        due(NOW);
        queue.putOff(FIRST, NOW.plusSeconds(10));

        assertThat(queue.quietFor(NOW, Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(10_001));
        assertThat(due(NOW.plusSeconds(9))).isEmpty();
        assertThat(due(NOW.plusSeconds(10))).containsExactly(FIRST);
    }

    @Test
    void domain_without_room_waits_alone() {
        queue.add(FIRST);
        queue.add(OTHER);
        List<Intent> taken = new ArrayList<>();

        queue.handOut(NOW, domain -> domain.equals("contoso.example"), taken::add);

        assertThat(taken).containsExactly(OTHER);
        assertThat(due(NOW)).containsExactly(FIRST);
    }

    @Test
    void what_is_not_taken_stays_first() {
        queue.add(FIRST);

        queue.handOut(NOW, domain -> true, intent -> false);

        assertThat(due(NOW)).containsExactly(FIRST);
    }

    private List<Intent> due(Instant now) {
        List<Intent> due = new ArrayList<>();
        queue.handOut(now, domain -> true, due::add);
        return due;
    }

    private static Intent intent(String id, String address) {
        Notification notification = SampleRfi.notification(id);
        return new Intent(notification, 0, Optional.of(new Person("Somebody", address, null, null)));
    }
}
