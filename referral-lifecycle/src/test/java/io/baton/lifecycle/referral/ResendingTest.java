package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program has a mail sent again. */
class ResendingTest {
    private static final Instant SOON = Given.START.plusSeconds(3_600);

    @Test
    void it_is_an_event_and_changes_nothing_else() {
        Referral.Received before = Given.received();
        Lifecycle.Step step = judge(before, Given.resend(MailTo.CUSTOMER, Optional.empty()))
                .steps()
                .getLast();
        assertThat(step.event().change())
                .isEqualTo(new Change.MailRequested(MailTo.CUSTOMER, Optional.empty(), Given.TEXT));
        Referral.Received after = (Referral.Received) step.after();
        assertThat(after.deadlines()).isEqualTo(before.deadlines());
        assertThat(after.flame()).isEqualTo(before.flame());
    }

    @ParameterizedTest
    @CsvSource({
        // Nobody sent it for the customer.
        "SENDER, , to",
        "CUSTOMER, ida, contact",
        "CONTACT, stranger, contact",
    })
    void only_who_has_had_a_mail_gets_it_again(MailTo to, String contact, String fault) {
        assertThat(judge(Given.received(), Given.resend(to, Optional.ofNullable(contact)))
                        .verdict())
                .isEqualTo(new Verdict.Refused(Refusal.invalid(fault)));
    }

    @Test
    void one_contact_or_a_colleague_alone_can_get_it() {
        for (String person : List.of(Given.CONTACT, Given.COLLEAGUE))
            assertThat(judge(Given.accepted(), Given.resend(MailTo.CONTACT, Optional.of(person)))
                            .verdict())
                    .isInstanceOf(Verdict.Granted.class);
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        Decision nothing = new Decision.Resend(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(judge(Given.received(), nothing).verdict())
                .isEqualTo(new Verdict.Refused(new Refusal(Refusal.Reason.FIELD_REQUIRED, List.of("to", "reason"))));
    }

    private static Lifecycle.Judgement judge(Referral referral, Decision what) {
        return Lifecycle.judge(referral, Given.asked("resend-" + what.hashCode(), Actor.Kind.PROGRAM, what), SOON);
    }
}
