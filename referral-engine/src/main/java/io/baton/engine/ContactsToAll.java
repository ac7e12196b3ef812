package io.baton.engine;

import io.baton.engine.decisions.NamedContacts;
import io.baton.events.ReferralDecision;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Whom a profile names goes to every partition, a decision to the one of its key. */
final class ContactsToAll implements StreamPartitioner<String, ReferralDecision> {
    @Override
    public Optional<Set<Integer>> partitions(
            String topic, String key, ReferralDecision decision, Headers headers, int partitions) {
        return NamedContacts.in(headers)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }

    /** Kafka 4.4 calls only the method above, but this one is still abstract (KIP-1321 removes it). */
    @Override
    @SuppressWarnings("removal")
    public Optional<Set<Integer>> partitions(String topic, String key, ReferralDecision decision, int partitions) {
        return partitions(topic, key, decision, new RecordHeaders(), partitions);
    }
}
