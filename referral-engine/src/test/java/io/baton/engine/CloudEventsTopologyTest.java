package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.CompanySize;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.cloudevents.CloudEvents;
import io.baton.kafka.serde.PlainSerdes;
import io.baton.records.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** docs/topics.md: each record in which the engine tells others what has happened is a CloudEvent, described in its headers. */
class CloudEventsTopologyTest {
    private static final String RFI = "rfi-1";
    private final EngineDriver engine = new EngineDriver(CloudEventsTopologyTest::described);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void each_kind_of_event_has_its_type_and_the_id_instant_and_referral_of_its_header() {
        allDeals(engine);

        List<TestRecord<String, ReferralEvent>> events = engine.records(Topics.REFERRAL_EVENTS);
        assertThat(events).allSatisfy(event -> {
            ReferralEvent value = event.value();
            assertThat(headers(event))
                    .containsExactlyEntriesOf(described(
                            Topics.REFERRAL_EVENTS,
                            event.key() + "-" + value.getHeader().getVersion(),
                            "io.baton.referral." + value.getHeader().getKind() + ".v1",
                            event.key(),
                            value.getHeader().getOccurredAt().toString()));
        });
        assertThat(events)
                .extracting(CloudEventsTopologyTest::type)
                .hasSameElementsAs(CloudEvents.types(Topics.REFERRAL_EVENTS));
    }

    @Test
    void each_way_that_a_deal_ends_and_each_correction_has_its_type_and_the_id_of_its_revision() {
        allDeals(engine);

        List<TestRecord<String, DealOutcome>> outcomes = engine.records(Topics.DEAL_OUTCOMES);
        assertThat(outcomes).allSatisfy(outcome -> {
            DealOutcome value = outcome.value();
            assertThat(headers(outcome))
                    .containsExactlyEntriesOf(described(
                            Topics.DEAL_OUTCOMES,
                            outcome.key() + "-" + value.getRevision(),
                            "io.baton.deal." + value.getOutcome().name().toLowerCase(Locale.ROOT) + ".v1",
                            outcome.key(),
                            Optional.ofNullable(value.getCorrectedAt())
                                    .orElse(value.getArchivedAt())
                                    .toString()));
        });
        assertThat(outcomes)
                .extracting(CloudEventsTopologyTest::type)
                .hasSameElementsAs(CloudEvents.types(Topics.DEAL_OUTCOMES));
        assertThat(outcomes).anyMatch(outcome -> outcome.value().getRevision() == 1);
    }

    @Test
    void an_answer_to_a_decision_says_by_its_type_whether_it_was_accepted_and_its_id_is_repeated_only_with_itself() {
        received();
        engine.ask(Samples.accept("d-1", RFI));
        engine.ask(Samples.accept("d-1", RFI));
        engine.pass(Duration.ofMinutes(1));
        engine.ask(Samples.edit("d-1", RFI));
        engine.ask(Samples.accept("d-2", RFI));

        List<TestRecord<String, DecisionResult>> results = engine.records(Topics.DECISION_RESULTS);
        assertThat(results)
                .extracting(CloudEventsTopologyTest::type)
                .containsExactly(
                        "io.baton.decision.accepted.v1",
                        "io.baton.decision.accepted.v1",
                        "io.baton.decision.refused.v1",
                        "io.baton.decision.refused.v1");
        assertThat(results)
                .allSatisfy(result -> assertThat(headers(result))
                        .containsEntry("ce_subject", result.key())
                        .containsEntry("ce_time", result.value().getDecidedAt().toString()));
        assertThat(contentOfIds(results)).hasSize(3);
    }

    @Test
    void an_rfi_has_an_event_for_each_answer_that_says_something_new() {
        received();
        engine.submit(Samples.rfi(RFI));
        engine.submit(Samples.rfi(RFI, rfi -> rfi.setNeed("Something else")));
        engine.submit(Samples.withdrawal(RFI));

        List<TestRecord<String, RfiResult>> results = engine.records(Topics.RFI_RESULTS);
        assertThat(results)
                .extracting(result -> result.value().getVerdict())
                .containsExactly(
                        RfiVerdict.TAKEN_IN,
                        RfiVerdict.TAKEN_IN,
                        RfiVerdict.RFI_CHANGED,
                        RfiVerdict.WITHDRAWAL_PASSED_ON);
        assertThat(results)
                .allSatisfy(result -> assertThat(headers(result))
                        .containsEntry("ce_type", "io.baton.rfi.answered.v1")
                        .containsEntry("ce_source", "/baton/rfi-results")
                        .containsEntry("ce_subject", RFI)
                        .containsEntry("ce_time", result.value().getAppendedAt().toString()));
        assertThat(contentOfIds(results)).hasSize(3);
    }

    @Test
    void an_rfi_that_goes_on_to_further_partners_has_an_event_for_each_answer() {
        engine.rerouting = ReroutingMode.AUTOMATIC;
        engine.profile(Samples.profile());
        engine.profile(Samples.profile("other-emea", "contoso", CompanySize.MEDIUM));
        engine.submit(Samples.rfi(RFI, rfi -> rfi.setReroutingConsent(true)));
        engine.ask(Samples.decline("d-1", RFI));
        engine.submit(Samples.withdrawal(RFI));

        List<TestRecord<String, RfiResult>> results = engine.records(Topics.RFI_RESULTS);
        // Taken in, gone on to the other one, withdrawn, and the consent taken back.
        assertThat(results).hasSize(4);
        assertThat(contentOfIds(results)).hasSize(4);
    }

    @Test
    void an_id_with_control_characters_is_described_without_them() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi\n1"));

        assertThat(engine.records(Topics.RFI_RESULTS))
                .singleElement()
                .satisfies(result -> assertThat(headers(result).values())
                        .allMatch(text -> text.chars().noneMatch(Character::isISOControl)));
    }

    @Test
    void another_engine_that_judges_the_same_log_describes_its_events_alike() {
        allDeals(engine);
        List<TestRecord<String, byte[]>> log = List.copyOf(engine.decisions());

        try (EngineDriver other = new EngineDriver(CloudEventsTopologyTest::described)) {
            log.forEach(other::replay);

            for (Topic<?> topic : List.of(Topics.REFERRAL_EVENTS, Topics.DECISION_RESULTS, Topics.DEAL_OUTCOMES))
                assertThat(headersOf(other, topic)).isNotEmpty().isEqualTo(headersOf(engine, topic));
        }
    }

    /** What it asks has not happened yet. */
    @Test
    void what_the_engine_asks_of_itself_is_no_event() {
        received();

        assertThat(engine.decisions())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(headers(decision)).doesNotContainKeys("ce_id", "content-type"));
    }

    private void received() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi(RFI));
    }

    private static void allDeals(EngineDriver engine) {
        engine.profile(Samples.profile());
        EveryDecisionJudgedAgainTest.wholeDeals(engine);
        engine.pass(EveryDecisionJudgedAgainTest.UNTIL_ALL_EXPIRED);
    }

    private static <T extends SpecificRecord> Serde<T> described(Topic<T> topic) {
        return CloudEvents.describing(topic, topic.name(), new PlainSerdes().of(topic));
    }

    private static Map<String, String> described(Topic<?> topic, String id, String type, String subject, String time) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/baton/" + topic.name());
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time);
        headers.put("content-type", "application/vnd.confluent.avro");
        return headers;
    }

    /** Fails if two records have an id in common and say something different. */
    private static <T> Map<String, T> contentOfIds(List<TestRecord<String, T>> records) {
        Map<String, T> contents = new HashMap<>();
        for (TestRecord<String, T> record : records) {
            T before = contents.putIfAbsent(headers(record).get("ce_id"), record.value());
            if (before != null) assertThat(record.value()).isEqualTo(before);
        }
        return contents;
    }

    private static <T extends SpecificRecord> List<Map<String, String>> headersOf(EngineDriver driver, Topic<T> topic) {
        return driver.records(topic).stream()
                .map(CloudEventsTopologyTest::headers)
                .toList();
    }

    private static String type(TestRecord<String, ?> record) {
        return headers(record).get("ce_type");
    }

    private static Map<String, String> headers(TestRecord<String, ?> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers())
            assertThat(headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)))
                    .as("%s twice", header.key())
                    .isNull();
        return headers;
    }
}
