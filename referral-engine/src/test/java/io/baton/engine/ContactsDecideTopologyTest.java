package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.AddContact;
import io.baton.events.DecisionResult;
import io.baton.events.Person;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.sealing.Sealing;
import io.baton.records.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L14: who may decide only as a contact is judged by the engine, by what its own store knows of the referral. */
class ContactsDecideTopologyTest {
    /** Of the location. */
    private static final String IDA = "ida@" + Samples.PARTNER + ".example";
    /** Of the engagement, once added. */
    private static final Person OLE = new Person("Ole Brandt", "ole@" + Samples.PARTNER + ".example", null, null);

    private final EngineDriver engine = new EngineDriver();

    @BeforeEach
    void one_referral_is_received() {
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi("rfi-1"));
        assertThat(engine.kinds()).containsExactly("received");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void contacts_of_the_location_and_of_the_engagement_decide_and_nobody_else() {
        engine.ask(asContact(OLE.getEmail(), Samples.accept("d-1", "rfi-1")));
        engine.ask(asContact(IDA, Samples.accept("d-2", "rfi-1")));
        engine.ask(Samples.decision("d-3", "rfi-1")
                .setAddContact(new AddContact(Sealing.person(OLE)))
                .build());
        engine.ask(asContact(OLE.getEmail(), Samples.lose("d-4", "rfi-1")));
        assertThat(engine.kinds()).containsExactly("accepted", "contactAdded", "lost");
        assertThat(engine.results().getFirst()).satisfies(result -> {
            assertThat(result.getRefusal()).isEqualTo(RefusalReason.UNKNOWN_REFERRAL);
            assertThat(result.getVersion()).isZero();
        });
    }

    @Test
    void an_archived_referral_is_there_for_its_contacts_and_for_no_other_user() {
        engine.ask(Samples.accept("d-1", "rfi-1"));
        engine.ask(Samples.decision("d-2", "rfi-1")
                .setAddContact(new AddContact(Sealing.person(OLE)))
                .build());
        engine.ask(Samples.lose("d-3", "rfi-1"));
        engine.ask(asContact(OLE.getEmail(), Samples.win("d-4", "rfi-1")));
        engine.ask(asContact(IDA, Samples.win("d-5", "rfi-1")));
        engine.ask(asContact("stranger@northwind.example", Samples.win("d-6", "rfi-1")));
        assertThat(engine.results().subList(3, 6))
                .extracting(DecisionResult::getRefusal)
                .containsExactly(
                        RefusalReason.ALREADY_LOST, RefusalReason.ALREADY_LOST, RefusalReason.UNKNOWN_REFERRAL);
    }

    private static ReferralDecision asContact(String address, ReferralDecision decision) {
        return ReferralDecision.newBuilder(decision)
                .setOnlyAsContact(Sealing.subjectOf(address))
                .build();
    }
}
