package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ActorKind;
import io.baton.events.BusinessProfile;
import io.baton.events.DecisionResult;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Sealed;
import io.baton.events.Target;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** L3: an open referral's contacts are those whom the profile names for its location now, whichever of the two comes first. */
class ContactsFollowTopologyTest {
    private static final String IDA = "ida@" + Samples.PARTNER + ".example";
    private static final String NORA = "nora@" + Samples.PARTNER + ".example";

    private final EngineDriver engine = new EngineDriver();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_new_contact_decides_and_who_has_left_does_not() {
        received("rfi-1");
        engine.profile(naming(NORA));
        assertThat(engine.events()).singleElement().satisfies(event -> {
            assertThat(event.getHeader().getKind()).isEqualTo("contactsChanged");
            assertThat(event.getHeader().getActor().getKind()).isEqualTo(ActorKind.ENGINE);
            assertThat(contacts(event)).containsExactly(Sealing.subjectOf(NORA));
            assertThat(event.getChange().getContactsChanged().getJoined()).containsExactly(Sealing.subjectOf(NORA));
            assertThat(event.getChange().getContactsChanged().getLeft()).containsExactly(Sealing.subjectOf(IDA));
        });
        engine.ask(asContact(IDA, Samples.accept("d-1", "rfi-1")));
        engine.ask(asContact(NORA, Samples.accept("d-2", "rfi-1")));
        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .containsExactly(RefusalReason.UNKNOWN_REFERRAL, null);
    }

    @Test
    void a_profile_that_comes_again_or_changes_elsewhere_costs_nothing() {
        received("rfi-1");
        int decisions = engine.decisions().size();
        engine.profile(Samples.profile());
        engine.profile(BusinessProfile.newBuilder(Samples.profile())
                .setKeywords(List.of("erp"))
                .build());
        assertThat(engine.decisions()).hasSize(decisions);
        engine.profile(naming(NORA));
        engine.profile(naming(NORA));
        assertThat(engine.decisions().subList(decisions, engine.decisions().size()))
                .extracting(TestRecord::key)
                .containsExactly(Samples.PROFILE, Ids.referral("rfi-1", Samples.PROFILE, Samples.LOCATION));
        assertThat(engine.kinds()).containsExactly("contactsChanged");
    }

    @Test
    void who_comes_back_is_back() {
        received("rfi-1");
        Stream.of(NORA, IDA, NORA).forEach(contact -> engine.profile(naming(contact)));
        assertThat(engine.events())
                .extracting(ContactsFollowTopologyTest::contacts)
                .containsExactly(
                        List.of(Sealing.subjectOf(NORA)),
                        List.of(Sealing.subjectOf(IDA)),
                        List.of(Sealing.subjectOf(NORA)));
    }

    @Test
    void other_profiles_and_other_locations_do_not_change() {
        received("rfi-1");
        engine.profile(Samples.profile("another", Samples.PARTNER));
        engine.submit(Samples.rfi("rfi-2", new Target("another", Samples.LOCATION)));
        engine.kinds();
        BusinessProfile two = Samples.profile();
        two.setLocations(List.of(two.getLocations().getFirst(), location("munich", NORA)));
        engine.profile(two);
        assertThat(engine.events()).isEmpty();
        engine.profile(naming(NORA));
        assertThat(engine.events())
                .extracting(event -> event.getHeader().getRfiId())
                .containsExactly("rfi-1");
    }

    @Test
    void an_accepted_referral_and_an_ended_one_keep_their_people_and_are_not_even_asked() {
        received("rfi-1");
        received("rfi-2");
        received("rfi-3");
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.ask(Samples.decline("d-2", "rfi-2"));
        engine.submit(Samples.withdrawal("rfi-3"));
        engine.kinds();
        int decisions = engine.decisions().size();
        engine.profile(naming(NORA));
        assertThat(engine.decisions().subList(decisions, engine.decisions().size()))
                .extracting(TestRecord::key)
                .containsExactly(Samples.PROFILE);
        assertThat(engine.events()).isEmpty();
    }

    @Test
    void a_paused_profile_and_one_with_an_error_elsewhere_say_who_has_left() {
        received("rfi-1");
        engine.profile(BusinessProfile.newBuilder(naming(NORA))
                .setStatus(ProfileStatus.PAUSED)
                .setRegion("")
                .build());
        assertThat(engine.events())
                .extracting(ContactsFollowTopologyTest::contacts)
                .containsExactly(List.of(Sealing.subjectOf(NORA)));
    }

    @Test
    void without_its_location_or_in_the_hands_of_another_company_a_profile_names_nobody() {
        received("rfi-1");
        BusinessProfile moved = Samples.profile();
        moved.setLocations(List.of(location("munich", IDA)));
        engine.profile(moved);
        engine.profile(Samples.profile());
        BusinessProfile sold = naming(IDA);
        sold.setPartnerId("somebody-else");
        engine.profile(sold);
        assertThat(engine.events())
                .extracting(ContactsFollowTopologyTest::contacts)
                .containsExactly(List.of(), List.of(Sealing.subjectOf(IDA)), List.of());
    }

    @Test
    void a_thousand_contacts_are_no_reason_to_keep_who_has_left() {
        received("rfi-1");
        BusinessProfile crowded = Samples.profile();
        crowded.setLocations(List.of(new Location(
                Samples.LOCATION,
                "Hamburg",
                "DE",
                Stream.iterate(0, i -> i + 1)
                        .limit(1_000)
                        .map(i -> contact("nobody-" + i + "@northwind.example"))
                        .toList())));
        engine.profile(crowded);
        assertThat(engine.events())
                .singleElement()
                .satisfies(event -> assertThat(contacts(event)).hasSize(20).doesNotContain(Sealing.subjectOf(IDA)));
    }

    @Test
    void a_request_that_waited_for_its_profile_goes_to_those_whom_it_names_by_then() {
        engine.submit(Samples.rfi("rfi-1"));
        engine.profile(naming(NORA));
        assertThat(engine.events()).singleElement().satisfies(event -> {
            assertThat(event.getHeader().getKind()).isEqualTo("received");
            assertThat(contacts(event)).containsExactly(Sealing.subjectOf(NORA));
        });
    }

    @Test
    void whom_a_profile_names_stands_behind_the_referrals_that_those_before_got() {
        received("rfi-1");
        engine.submit(Samples.rfi("rfi-2"));
        engine.profile(naming(NORA));
        engine.submit(Samples.rfi("rfi-3"));
        assertThat(engine.decisions())
                .extracting(record -> record.value() == null ? "names" : "decision")
                .containsExactly("names", "decision", "decision", "names", "decision", "decision", "decision");
        assertThat(engine.kinds()).containsExactly("received", "contactsChanged", "contactsChanged", "received");
    }

    @Test
    void a_profile_that_was_taken_back_names_nobody_and_when_it_comes_again_those_whom_it_names() {
        received("rfi-1");
        engine.bytes(Topics.BUSINESS_PROFILES, Samples.PROFILE, null);
        engine.profile(naming(NORA));
        assertThat(engine.events())
                .extracting(ContactsFollowTopologyTest::contacts)
                .containsExactly(List.of(), List.of(Sealing.subjectOf(NORA)));
    }

    @Test
    void contacts_that_cannot_be_read_cost_their_record_only() {
        received("rfi-1");
        engine.replay(new TestRecord<>(
                Samples.PROFILE,
                null,
                new RecordHeaders(new Header[] {new RecordHeader("contacts", new byte[] {1, 2, 3})}),
                engine.now()));
        assertThat(engine.deadLetters(Topics.REFERRAL_DECISIONS)).hasSize(1);
        engine.ask(Samples.accept("d-1", "rfi-1"));
        assertThat(engine.kinds()).containsExactly("accepted");
    }

    @Test
    void the_same_decisions_give_the_same_events() {
        received("rfi-1");
        engine.profile(naming(NORA));
        engine.pass(Duration.ofHours(25));
        List<TestRecord<String, byte[]>> decisions = List.copyOf(engine.decisions());
        try (EngineDriver again = new EngineDriver()) {
            decisions.forEach(again::replay);
            assertThat(again.kinds()).containsExactly("received", "contactsChanged", "reminderDue");
        }
    }

    private void received(String rfiId) {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi(rfiId));
        assertThat(engine.kinds()).containsExactly("received");
    }

    private static BusinessProfile naming(String address) {
        BusinessProfile profile = Samples.profile();
        profile.setLocations(List.of(location(Samples.LOCATION, address)));
        return profile;
    }

    private static Location location(String id, String address) {
        return new Location(id, "Hamburg", "DE", List.of(contact(address)));
    }

    private static LocationContact contact(String address) {
        return address.equals(IDA)
                ? new LocationContact("Ida Kern", IDA, null, "de", "ida", null)
                : new LocationContact("Nora New", address, null, "de", null, null);
    }

    private static List<String> contacts(ReferralEvent event) {
        return event.getAfter().getRfi().getContacts().stream()
                .map(Sealed::getSubjectId)
                .toList();
    }

    private static ReferralDecision asContact(String address, ReferralDecision decision) {
        return ReferralDecision.newBuilder(decision)
                .setOnlyAsContact(Sealing.subjectOf(address))
                .build();
    }
}
