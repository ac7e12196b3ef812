package io.baton.kafka.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Origin;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.PlainSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private static final String NAME = "acme-rfi-results";
    private static final Serde<RfiResult> PLAIN = new PlainSerdes().of(Topics.RFI_RESULTS);
    private static final RfiResult RESULT = RfiResult.newBuilder()
            .setRfiId("rfi-1")
            .setVerdict(RfiVerdict.TAKEN_IN)
            .setOrigin(new Origin("acme-rfi-submissions", 2, 7L))
            .setAppendedAt(Instant.parse("2027-03-01T09:00:00.5Z"))
            .setContentHash(1L)
            .build();

    private final Serializer<RfiResult> serializer =
            CloudEvents.describing(Topics.RFI_RESULTS, NAME, PLAIN).serializer();
    private final Headers headers = new RecordHeaders();

    @Test
    void a_record_has_the_same_bytes_with_its_description_and_without() {
        byte[] plain = PLAIN.serializer().serialize(NAME, RESULT);

        assertThat(serializer.serialize(NAME, headers, RESULT)).isEqualTo(plain);
        assertThat(serializer.serialize(NAME, RESULT)).isEqualTo(plain);
    }

    @Test
    void the_source_has_the_name_of_the_topic_in_this_deployment() {
        serializer.serialize(NAME, headers, RESULT);

        assertThat(text("ce_source")).isEqualTo("/baton/" + NAME);
        assertThat(text("ce_id")).isEqualTo("rfi-1-2-7-0");
        assertThat(text("ce_time")).isEqualTo("2027-03-01T09:00:00.500Z");
    }

    @Test
    void a_record_that_was_made_of_another_is_described_by_itself() {
        headers.add("ce_id", new byte[] {1}).add("mine", new byte[] {2});

        serializer.serialize(NAME, headers, RESULT);

        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(text("ce_id")).isEqualTo("rfi-1-2-7-0");
        assertThat(headers.lastHeader("mine").value()).containsExactly(2);
    }

    @Test
    void without_a_value_nothing_has_happened() {
        assertThat(serializer.serialize(NAME, headers, null)).isNull();
        assertThat(headers).isEmpty();
    }

    @Test
    void what_is_asked_or_is_a_state_or_is_read_by_baton_alone_is_not_described() {
        assertThat(Topics.ALL)
                .filteredOn(topic -> !CloudEvents.types(topic).isEmpty())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        Topics.RFI_RESULTS,
                        Topics.REFERRAL_EVENTS,
                        Topics.DECISION_RESULTS,
                        Topics.DEAL_OUTCOMES,
                        Topics.NOTIFICATIONS));
    }

    private String text(String header) {
        return new String(headers.lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
