package io.baton.projections.views;

import io.baton.events.Referral;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Which page of which queue of registrations (L12).
 *
 * @param queue which queue
 * @param cursor where the page before ended; empty for the first
 * @param limit how many at the most; at least 1
 */
@Serdeable
public record RegistrationQuery(RegistrationQueue queue, Optional<String> cursor, int limit)
        implements ViewQuestion<RegistrationPage> {
    @Override
    public String store() {
        return RegistrationProjection.QUEUES;
    }

    @Override
    public String key() {
        return RegistrationProjection.PROGRAM;
    }

    @Override
    public Class<RegistrationPage> answerType() {
        return RegistrationPage.class;
    }

    @Override
    public RegistrationPage answer(ViewStores stores) {
        ReadOnlyKeyValueStore<String, Referral> queues = stores.store(RegistrationProjection.QUEUES);
        try (KeyValueIterator<String, Referral> found =
                queues.range(RegistrationKey.first(this), RegistrationKey.end(this))) {
            List<Referral> page = new ArrayList<>();
            while (found.hasNext() && page.size() < limit) page.add(found.next().value);
            Optional<String> next =
                    found.hasNext() ? Optional.of(RegistrationKey.cursor(page.getLast())) : Optional.empty();
            return new RegistrationPage(page, next);
        }
    }
}
