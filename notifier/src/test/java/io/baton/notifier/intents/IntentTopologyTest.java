package io.baton.notifier.intents;

import static io.baton.notifier.SampleRfi.RFI;
import static io.baton.notifier.SampleRfi.answer;
import static io.baton.notifier.SampleRfi.event;
import static io.baton.notifier.SampleRfi.reached;
import static io.baton.notifier.SampleRfi.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.streams.DeadLetterHandler;
import io.baton.kafka.streams.FailedRecordHandler;
import io.baton.kafka.streams.GoldenTopology;
import io.baton.notifier.FixedPartners;
import io.baton.notifier.SampleRfi;
import io.baton.notifier.policy.PartnerSuggestions;
import io.baton.partners.Offices;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntentTopologyTest {
    private static final RfiResult TAKEN =
            answer(0, RfiVerdict.TAKEN_IN, reached("Northwind Systems", SampleRfi.REFERRAL));

    private TopologyTestDriver driver = driver(FixedPartners.SUGGESTED);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void the_topology_is_the_one_that_runs() {
        GoldenTopology.assertPinned("intents.txt", topology(FixedPartners.SUGGESTED));
    }

    @Test
    void customer_is_notified_when_the_result_follows_the_submission() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        assertThat(published()).isEmpty();

        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        assertThat(published()).extracting(Notification::getKind).containsExactly(NotificationKind.RFI_TAKEN_IN);
    }

    @Test
    void customer_is_notified_when_the_result_is_read_first() {
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());

        assertThat(published()).extracting(Notification::getKind).containsExactly(NotificationKind.RFI_TAKEN_IN);
    }

    @Test
    void customer_is_notified_once_of_an_rfi_that_is_repeated() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, answer(1, RfiVerdict.TAKEN_IN, reached("Northwind Systems", SampleRfi.REFERRAL)));

        assertThat(published()).hasSize(1);
    }

    @Test
    void customer_is_not_notified_of_an_invalid_rfi() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, answer(0, RfiVerdict.INVALID));

        assertThat(published()).isEmpty();
    }

    @Test
    void sender_of_a_lead_that_reached_nobody_is_notified_whichever_half_is_read_first() {
        RfiResult refused = answer(0, RfiVerdict.TAKEN_IN, SampleRfi.refused());
        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        pipe(Topics.RFI_RESULTS, RFI, refused);
        assertThat(published())
                .extracting(IntentTopologyTest::mail)
                .containsExactly("REACHED_NOBODY to CUSTOMER", "REACHED_NOBODY to SENDER");

        knowing(FixedPartners.SUGGESTED);
        pipe(Topics.RFI_RESULTS, RFI, refused);
        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        assertThat(published())
                .extracting(IntentTopologyTest::mail)
                .containsExactly("REACHED_NOBODY to CUSTOMER", "REACHED_NOBODY to SENDER");
    }

    @Test
    void an_rfi_that_reached_nobody_suggests_partners_to_its_sender_only() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        pipe(Topics.RFI_RESULTS, RFI, answer(0, RfiVerdict.TAKEN_IN, SampleRfi.refused()));

        assertThat(published())
                .extracting(Notification::getSuggestions)
                .containsExactly(List.of(), List.of(FixedPartners.LITWARE));
    }

    @Test
    void sender_is_notified_once_that_no_partner_fits_however_often_the_lead_is_submitted() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        pipe(Topics.RFI_RESULTS, RFI, answer(0, RfiVerdict.NO_PARTNER_FITS));
        assertThat(published()).extracting(IntentTopologyTest::mail).containsExactly("REACHED_NOBODY to SENDER");

        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        pipe(Topics.RFI_RESULTS, RFI, answer(1, RfiVerdict.NO_PARTNER_FITS));
        assertThat(published()).isEmpty();

        pipe(Topics.RFI_SUBMISSIONS, RFI, lead());
        pipe(Topics.RFI_RESULTS, RFI, answer(2, RfiVerdict.TAKEN_IN, reached("Northwind Systems", SampleRfi.REFERRAL)));
        assertThat(published()).extracting(IntentTopologyTest::mail).containsExactly("RFI_TAKEN_IN to CUSTOMER");
        assertStoresKeepNoSubmission();
    }

    @Test
    void customer_is_notified_that_no_partner_fits_when_the_result_is_read_first() {
        pipe(Topics.RFI_RESULTS, RFI, answer(0, RfiVerdict.NO_PARTNER_FITS));
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());

        assertThat(published()).extracting(IntentTopologyTest::mail).containsExactly("REACHED_NOBODY to CUSTOMER");
    }

    @Test
    void who_chose_a_further_partner_that_could_not_be_reached_is_told_once_whichever_half_is_read_first() {
        RfiResult first = answer(0, RfiVerdict.TAKEN_IN, reached("Northwind Systems", SampleRfi.REFERRAL));
        RfiResult extended =
                answer(0, RfiVerdict.TAKEN_IN, reached("Northwind Systems", SampleRfi.REFERRAL), SampleRfi.refused());
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, first);
        published();

        pipe(Topics.RFI_SUBMISSIONS, RFI, further(submission()));
        pipe(Topics.RFI_RESULTS, RFI, first);
        assertThat(published()).as("while it is waited for").isEmpty();

        pipe(Topics.RFI_RESULTS, RFI, extended);
        List<Notification> told = published();
        assertThat(told).extracting(IntentTopologyTest::mail).containsExactly("REACHED_NOBODY to CUSTOMER");
        assertThat(told.getFirst().getPartnerName()).startsWith(partner(SampleRfi.refused()));
        assertThat(told.getFirst().getSuggestions()).containsExactly(FixedPartners.LITWARE);

        pipe(Topics.RFI_SUBMISSIONS, RFI, further(submission()));
        pipe(Topics.RFI_RESULTS, RFI, extended);
        assertThat(published()).as("chosen again").isEmpty();

        knowing(FixedPartners.SUGGESTED);
        pipe(Topics.RFI_RESULTS, RFI, first);
        pipe(Topics.RFI_RESULTS, RFI, extended);
        pipe(Topics.RFI_SUBMISSIONS, RFI, further(lead()));
        assertThat(published()).extracting(IntentTopologyTest::mail).containsExactly("REACHED_NOBODY to SENDER");
    }

    private static String partner(TargetResult target) {
        return Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
    }

    /** The same request, for the target that is refused. */
    private static RfiSubmission further(RfiSubmission submission) {
        TargetResult refused = SampleRfi.refused();
        RfiSubmitted content = submission.getSubmitted();
        content.setTargets(List.of(new Target(refused.getProfileId(), refused.getLocation())));
        submission.setSubmitted(null);
        submission.setFurther(content);
        return submission;
    }

    private static String mail(Notification notification) {
        return notification.getKind() + " to " + notification.getRecipientKind();
    }

    private static RfiSubmission lead() {
        RfiSubmission lead = submission();
        lead.getSubmitted().setLeadType(LeadType.MARKETING_QUALIFIED);
        lead.getSubmitted().setSender(new Sender("Nina Sand", "nina@program.example", null));
        return lead;
    }

    @Test
    void stores_keep_nothing_of_a_refused_submission_whichever_half_is_read_first() {
        pipe(Topics.RFI_RESULTS, RFI, answer(0, RfiVerdict.INVALID));
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, answer(1, RfiVerdict.RFI_CHANGED));

        assertThat(published()).isEmpty();
        assertStoresKeepNoSubmission();
    }

    @Test
    void nothing_is_kept_of_a_submission_that_comes_again_after_its_answer() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, answer(2, RfiVerdict.RFI_CHANGED));

        assertThat(published()).hasSize(1);
        assertStoresKeepNoSubmission();
    }

    @Test
    void nothing_is_kept_of_a_submission_that_comes_again_before_its_answer() {
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);

        assertThat(published()).hasSize(1);
        assertStoresKeepNoSubmission();
    }

    @Test
    void nothing_is_kept_of_a_submission_that_comes_again_when_the_answers_are_read_first() {
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());
        pipe(Topics.RFI_SUBMISSIONS, RFI, submission());

        assertThat(published()).hasSize(1);
        assertStoresKeepNoSubmission();
    }

    @Test
    void repeated_event_notifies_nobody() {
        pipe(event(EventKind.RECEIVED));
        pipe(event(EventKind.REMINDER_DUE));
        int before = published().size();

        pipe(event(EventKind.RECEIVED));
        pipe(event(EventKind.REMINDER_DUE));

        assertThat(before).isEqualTo(4);
        assertThat(published()).isEmpty();
    }

    @Test
    void decline_suggests_other_partners() {
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(event(EventKind.DECLINED));

        assertThat(published())
                .singleElement()
                .satisfies(sent -> assertThat(sent.getSuggestions()).containsExactly(FixedPartners.LITWARE));
    }

    @Test
    void decline_that_is_read_before_the_rfis_result_is_published_after_it() {
        pipe(event(EventKind.DECLINED));
        assertThat(published()).isEmpty();

        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        assertThat(published())
                .singleElement()
                .satisfies(sent -> assertThat(sent.getSuggestions()).isNotEmpty());
        assertThat(held()).isZero();
    }

    @Test
    void decline_that_is_passed_on_is_published_once_with_the_next_partner() {
        knowing(FixedPartners.NEXT);
        pipe(Topics.RFI_RESULTS, RFI, withConsent(TAKEN));
        pipe(event(EventKind.DECLINED));
        pipe(event(EventKind.DECLINED));
        assertThat(published()).isEmpty();

        TargetResult next = TargetResult.newBuilder(reached("Litware", "referral-2"))
                .setInsteadOf(SampleRfi.REFERRAL)
                .build();
        pipe(
                Topics.RFI_RESULTS,
                RFI,
                withConsent(answer(0, RfiVerdict.TAKEN_IN, TAKEN.getTargets().getFirst(), next)));
        driver.advanceWallClockTime(HeldEvents.LONGEST_WAIT.plusSeconds(1));

        assertThat(published()).singleElement().satisfies(sent -> {
            assertThat(sent.getPassedOnTo()).isEqualTo("Litware");
            assertThat(sent.getSuggestions()).isEmpty();
        });
        assertThat(held()).isZero();
    }

    @Test
    void a_referral_that_is_handed_over_is_told_once_the_other_partner_has_it() {
        knowing(FixedPartners.NEXT);
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(event(EventKind.CANCELLED));
        assertThat(published()).isEmpty();

        TargetResult next = TargetResult.newBuilder(reached("Litware", "referral-2"))
                .setInsteadOf(SampleRfi.REFERRAL)
                .build();
        pipe(
                Topics.RFI_RESULTS,
                RFI,
                answer(0, RfiVerdict.TAKEN_IN, TAKEN.getTargets().getFirst(), next));

        List<Notification> told = published();
        assertThat(told)
                .filteredOn(sent -> sent.getRecipientKind() == RecipientKind.CUSTOMER)
                .singleElement()
                .extracting(Notification::getPassedOnTo)
                .isEqualTo("Litware");
        assertThat(told)
                .filteredOn(sent -> sent.getRecipientKind() == RecipientKind.CONTACT)
                .hasSize(2)
                .extracting(Notification::getPassedOnTo)
                .containsOnlyNulls();
        assertThat(held()).isZero();
    }

    @Test
    void a_referral_that_could_not_be_handed_over_suggests_others() {
        knowing(FixedPartners.NEXT);
        pipe(Topics.RFI_RESULTS, RFI, TAKEN);
        pipe(event(EventKind.CANCELLED));
        TargetResult refused = TargetResult.newBuilder(SampleRfi.refused())
                .setInsteadOf(SampleRfi.REFERRAL)
                .build();
        pipe(
                Topics.RFI_RESULTS,
                RFI,
                answer(0, RfiVerdict.TAKEN_IN, TAKEN.getTargets().getFirst(), refused));

        assertThat(published())
                .filteredOn(sent -> sent.getRecipientKind() == RecipientKind.CUSTOMER)
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.getPassedOnTo()).isNull();
                    assertThat(sent.getSuggestions()).isNotEmpty();
                });
    }

    @Test
    void decline_without_a_next_partner_is_published_after_a_minute() {
        knowing(FixedPartners.NEXT);
        pipe(Topics.RFI_RESULTS, RFI, withConsent(TAKEN));
        pipe(event(EventKind.DECLINED));
        driver.advanceWallClockTime(HeldEvents.LONGEST_WAIT.minusSeconds(1));
        assertThat(published()).isEmpty();

        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(published())
                .singleElement()
                .satisfies(sent -> assertThat(sent.getSuggestions()).containsExactly(FixedPartners.LITWARE));
        assertThat(held()).isZero();
    }

    @Test
    void notification_is_keyed_by_its_id() {
        pipe(event(EventKind.RECEIVED));

        assertThat(driver.createOutputTopic(
                                Topics.NOTIFICATIONS.name(),
                                new StringDeserializer(),
                                serde(Topics.NOTIFICATIONS).deserializer())
                        .readKeyValuesToList())
                .allSatisfy(sent -> assertThat(sent.key).isEqualTo(sent.value.getNotificationId()));
    }

    @Test
    void bytes_that_can_never_be_read_go_to_the_dead_letters_and_stop_nothing() {
        driver.createInputTopic(Topics.REFERRAL_EVENTS.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput("any", new byte[] {9, 9, 9});
        pipe(event(EventKind.RECEIVED));

        assertThat(published()).hasSize(2);
        assertThat(driver.createOutputTopic(
                                Topics.REFERRAL_EVENTS.deadLetters(),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())
                        .readRecordsToList())
                .singleElement()
                .satisfies(letter -> assertThat(letter.value()).containsExactly(9, 9, 9));
    }

    @Test
    void record_without_value_stops_nothing() {
        pipe(Topics.REFERRAL_EVENTS, "any", null);
        pipe(Topics.RFI_SUBMISSIONS, RFI, null);
        pipe(event(EventKind.RECEIVED));

        assertThat(published()).hasSize(2);
    }

    private void assertStoresKeepNoSubmission() {
        for (String store : List.of("drafts", "halves"))
            try (KeyValueIterator<Object, Object> kept =
                    driver.getKeyValueStore(store).all()) {
                assertThat(kept.hasNext()).isFalse();
            }
    }

    private static RfiResult withConsent(RfiResult answer) {
        return RfiResult.newBuilder(answer).setReroutingConsent(true).build();
    }

    private long held() {
        return driver.getTimestampedKeyValueStore("undecided").approximateNumEntries();
    }

    private void pipe(ReferralEvent event) {
        pipe(Topics.REFERRAL_EVENTS, event.getHeader().getReferralId(), event);
    }

    private <T extends SpecificRecord> void pipe(Topic<T> topic, String key, T value) {
        driver.createInputTopic(
                        topic.name(), new StringSerializer(), serde(topic).serializer())
                .pipeInput(key, value, SampleRfi.START);
    }

    private List<Notification> published() {
        return driver.createOutputTopic(
                        Topics.NOTIFICATIONS.name(),
                        new StringDeserializer(),
                        serde(Topics.NOTIFICATIONS).deserializer())
                .readValuesToList();
    }

    private void knowing(PartnerSuggestions others) {
        driver.close();
        driver = driver(others);
    }

    private static TopologyTestDriver driver(PartnerSuggestions others) {
        return new TopologyTestDriver(topology(others), settings(), SampleRfi.START);
    }

    private static Topology topology(PartnerSuggestions others) {
        TopicSerdes withoutRegistry = new TopicSerdes() {
            @Override
            public <T extends SpecificRecord> Serde<T> of(Topic<T> topic) {
                return serde(topic);
            }
        };
        return IntentTopology.of(
                new Connection("unused:9092", URI.create("http://unused")),
                withoutRegistry,
                others,
                Offices.NONE_KNOWN);
    }

    private static <T extends SpecificRecord> Serde<T> serde(Topic<T> topic) {
        return new SingleObjectSerde<>(topic.type());
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "intents-test");
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class.getName());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecordHandler.class.getName());
        return settings;
    }
}
