package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.ApproveRegistration;
import io.baton.events.DecisionResult;
import io.baton.events.DeclineRegistration;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RefusalReason;
import io.baton.events.Registration;
import io.baton.events.RegistrationDraft;
import io.baton.events.RegistrationField;
import io.baton.events.RegistrationStage;
import io.baton.events.ReturnRegistration;
import io.baton.events.Stage;
import io.baton.events.sealing.Sealing;
import io.baton.records.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L12 on the engine's topology: the one thing that goes on after a referral has ended. */
class RegistrationTopologyTest {
    private static final String RFI = "rfi-1";
    private EngineDriver engine;

    @BeforeEach
    void accepted() {
        engine = new EngineDriver();
        engine.profile(Samples.profile());
        engine.submit(Samples.rfi(RFI));
        engine.ask(Samples.accept("d-1", RFI));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_registration_is_filed_sent_back_corrected_and_approved() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(Samples.register("d-3", RFI));
        engine.ask(sentBack("d-4", RegistrationField.COUNTRY));
        engine.ask(corrected("d-5"));
        engine.ask(approved("d-6"));

        List<ReferralEvent> events = engine.events();
        assertThat(events)
                .extracting(event -> event.getHeader().getKind())
                .containsExactly(
                        "received",
                        "accepted",
                        "won",
                        "registrationSubmitted",
                        "registrationReturned",
                        "registrationSubmitted",
                        "registrationApproved");
        assertThat(events)
                .extracting(event -> event.getHeader().getVersion())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(events.get(4).getAfter().getRegistration().getToCorrect())
                .containsExactly(RegistrationField.COUNTRY);
        Registration closed = events.getLast().getAfter().getRegistration();
        assertThat(closed.getStage()).isEqualTo(RegistrationStage.APPROVED);
        assertThat(closed.getForm().getCountry()).isEqualTo("AT");
    }

    @Test
    void what_was_saved_is_filed_with_what_was_missing() {
        RegistrationDraft form = Samples.register("d-3", RFI).getRegister();
        RegistrationDraft withoutCountry =
                RegistrationDraft.newBuilder(form).setCountry(null).build();
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(
                Samples.decision("d-3", RFI).setSaveRegistration(withoutCountry).build());
        engine.ask(corrected("d-4"));

        List<ReferralEvent> events = engine.events();
        ReferralEvent saved = events.get(3);
        assertThat(saved.getHeader().getKind()).isEqualTo("registrationSaved");
        assertThat(saved.getAfter().getRegistration().getSaved()).isEqualTo(withoutCountry);
        Registration filed = events.getLast().getAfter().getRegistration();
        assertThat(filed.getStage()).isEqualTo(RegistrationStage.IN_REVIEW);
        assertThat(filed.getSaved()).isNull();
        assertThat(filed.getForm().getCountry()).isEqualTo("AT");
        assertThat(filed.getForm().getSolution()).isEqualTo(form.getSolution());
    }

    @Test
    void each_event_has_the_whole_referral_after_it() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(Samples.register("d-3", RFI));

        List<ReferralEvent> events = engine.events();
        assertThat(events.getLast().getAfter()).satisfies(after -> {
            assertThat(after.getStage()).isEqualTo(Stage.WON);
            assertThat(after.getRfi()).isEqualTo(events.getFirst().getAfter().getRfi());
            assertThat(after.getEngagement()).isEqualTo(events.get(1).getAfter().getEngagement());
            assertThat(after.getWon()).isEqualTo(events.get(2).getAfter().getWon());
        });
    }

    @Test
    void a_referral_has_one_outcome_however_its_registration_goes_on() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(Samples.register("d-3", RFI));
        engine.ask(declined("d-4"));

        assertThat(engine.outcomes()).hasSize(1);
    }

    @Test
    void a_closed_registration_is_final() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(Samples.register("d-3", RFI));
        engine.ask(declined("d-4"));
        engine.ask(Samples.register("d-5", RFI));

        assertThat(engine.results().getLast().getRefusal()).isEqualTo(RefusalReason.NO_OPEN_REGISTRATION);
    }

    @Test
    void a_win_repeated_after_the_program_changed_its_list_gets_the_first_answer() {
        engine.ask(Samples.winEligible("d-2", RFI));
        ReferralDecision again = Samples.winEligible("d-2", RFI);
        again.setEligibleSolutions(List.of("crm", "erp"));
        engine.ask(again);

        assertThat(engine.results())
                .extracting(DecisionResult::getAccepted, DecisionResult::getVersion)
                .endsWith(org.assertj.core.api.Assertions.tuple(true, 3L));
        assertThat(engine.kinds()).containsExactly("received", "accepted", "won");
    }

    @Test
    void a_contract_that_ends_and_is_perpetual_at_once_is_refused() {
        engine.ask(Samples.winEligible("d-2", RFI));
        ReferralDecision both = Samples.register("d-3", RFI);
        both.getRegister().setEndsOn(LocalDate.of(2030, 1, 1));
        engine.ask(both);

        assertThat(engine.results().getLast().getRefusal()).isEqualTo(RefusalReason.FIELD_INVALID);
    }

    @Test
    void a_partner_does_not_review_and_the_program_does_not_file() {
        engine.ask(Samples.winEligible("d-2", RFI));
        engine.ask(Samples.review("d-3", RFI)
                .setRegister(Samples.register("d-3", RFI).getRegister())
                .build());
        engine.ask(Samples.register("d-4", RFI));
        engine.ask(Samples.decision("d-5", RFI)
                .setApproveRegistration(new ApproveRegistration())
                .build());

        assertThat(engine.results())
                .extracting(DecisionResult::getRefusal)
                .endsWith(RefusalReason.NOT_ALLOWED, null, RefusalReason.NOT_ALLOWED);
    }

    private static ReferralDecision corrected(String id) {
        return Samples.decision(id, RFI)
                .setRegister(RegistrationDraft.newBuilder().setCountry("AT").build())
                .build();
    }

    private static ReferralDecision sentBack(String id, RegistrationField... fields) {
        return Samples.review(id, RFI)
                .setReturnRegistration(new ReturnRegistration(List.of(fields), Sealing.text("subject", "Where is it?")))
                .build();
    }

    private static ReferralDecision approved(String id) {
        return Samples.review(id, RFI)
                .setApproveRegistration(new ApproveRegistration())
                .build();
    }

    private static ReferralDecision declined(String id) {
        return Samples.review(id, RFI)
                .setDeclineRegistration(new DeclineRegistration(Sealing.text("subject", "Registered before.")))
                .build();
    }
}
