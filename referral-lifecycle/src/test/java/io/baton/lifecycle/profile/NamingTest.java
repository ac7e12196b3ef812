package io.baton.lifecycle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A name that waits is not the partner's yet, and only the program makes it so. */
class NamingTest {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant LATER = START.plusSeconds(60);
    private static final NameReviewPolicy REVIEWED = new NameReviewPolicy(true);
    private static final Naming CONTOSO = new Naming("Contoso", false, Optional.empty());
    private static final String WHY = "Too general.";

    @Test
    void by_the_standard_policy_nothing_waits() {
        assertThat(asked(Naming.NONE, "Contoso", NameReviewPolicy.STANDARD)).isEqualTo(CONTOSO);
        assertThat(asked(CONTOSO, "Contoso Group", NameReviewPolicy.STANDARD).name())
                .isEqualTo("Contoso Group");
    }

    @Test
    void a_new_profile_that_waits_has_no_name() {
        Naming waiting = asked(Naming.NONE, "Contoso", REVIEWED);
        assertThat(waiting.waits()).isTrue();
        assertThat(waiting.name()).isEmpty();
        assertThat(waiting.wanted()).isEqualTo("Contoso");
    }

    @Test
    void a_profile_keeps_its_name_while_another_waits_and_when_it_is_declined() {
        Naming waiting = asked(CONTOSO, "Contoso Group", REVIEWED);
        assertThat(waiting.name()).isEqualTo("Contoso");
        assertThat(waiting.wanted()).isEqualTo("Contoso Group");

        Naming declined = waiting.declined(WHY, LATER);
        assertThat(declined.name()).isEqualTo("Contoso");
        assertThat(declined.wanted()).isEqualTo("Contoso");
        assertThat(declined.review())
                .contains(new NameReview("Contoso Group", NameReviewStage.DECLINED, Optional.of(WHY), LATER));
    }

    @Test
    void an_approved_name_is_the_profiles() {
        Naming approved = asked(Naming.NONE, "Contoso", REVIEWED).approved(false, LATER);
        assertThat(approved.name()).isEqualTo("Contoso");
        assertThat(approved.waits()).isFalse();
        assertThat(approved.isOpen()).isFalse();
        assertThat(approved.review())
                .contains(new NameReview("Contoso", NameReviewStage.APPROVED, Optional.empty(), LATER));
    }

    @Test
    void a_profile_whose_name_does_not_change_does_not_wait() {
        assertThat(asked(CONTOSO, "Contoso", REVIEWED)).isEqualTo(CONTOSO);
    }

    @Test
    void what_was_read_can_be_sent_back_and_waits_since_it_was_asked_for() {
        Naming waiting = asked(CONTOSO, "Contoso Group", REVIEWED);
        assertThat(waiting.asked(waiting.wanted(), false, REVIEWED, LATER)).isEqualTo(waiting);
        assertThat(waiting.given(waiting.wanted(), Optional.empty())).isEqualTo(waiting);
    }

    @Test
    void who_asks_for_the_old_name_asks_for_nothing_any_more() {
        Naming waiting = asked(CONTOSO, "Contoso Group", REVIEWED);
        assertThat(asked(waiting, "Contoso", REVIEWED)).isEqualTo(CONTOSO);
    }

    @Test
    void a_new_profile_that_was_declined_asks_again_when_its_partner_saves_it() {
        Naming declined = asked(Naming.NONE, "Contoso", REVIEWED).declined(WHY, LATER);
        assertThat(declined.wanted()).isEqualTo("Contoso");
        assertThat(asked(declined, "Contoso", REVIEWED)).isEqualTo(asked(Naming.NONE, "Contoso", REVIEWED));
    }

    @Test
    void when_the_policy_ends_what_waits_goes_on_waiting_and_another_name_does_not() {
        Naming waiting = asked(Naming.NONE, "Contoso", REVIEWED);
        assertThat(asked(waiting, "Contoso", NameReviewPolicy.STANDARD)).isEqualTo(waiting);
        assertThat(asked(waiting, "Contoso Group", NameReviewPolicy.STANDARD).name())
                .isEqualTo("Contoso Group");
    }

    @Test
    void what_the_program_writes_waits_for_nobody() {
        assertThat(Naming.NONE.given("Contoso", Optional.empty())).isEqualTo(CONTOSO);
        assertThat(asked(CONTOSO, "Contoso Group", REVIEWED).given("Contoso AG", Optional.empty()))
                .isEqualTo(new Naming("Contoso AG", false, Optional.empty()));
    }

    @Test
    void a_look_alike_is_allowed_for_one_name_only() {
        Naming allowed = Naming.NONE.given("Contoso Mall", Optional.of(true));
        assertThat(allowed.lookAlikeAllowed()).isTrue();
        assertThat(allowed.given("Contoso Mall", Optional.empty()).lookAlikeAllowed())
                .isTrue();
        assertThat(allowed.given("Contoso Malls", Optional.empty()).lookAlikeAllowed())
                .isFalse();
        assertThat(asked(allowed, "Contoso Malls", NameReviewPolicy.STANDARD).lookAlikeAllowed())
                .isFalse();
        assertThat(asked(allowed, "Contoso Malls", REVIEWED).declined(WHY, LATER))
                .returns("Contoso Mall", Naming::name)
                .returns(true, Naming::lookAlikeAllowed);
    }

    @Test
    void nothing_is_decided_where_nothing_waits() {
        assertThat(CONTOSO.approved(true, LATER)).isEqualTo(CONTOSO);
        assertThat(CONTOSO.declined(WHY, LATER)).isEqualTo(CONTOSO);
    }

    private static Naming asked(Naming had, String name, NameReviewPolicy policy) {
        return had.asked(name, false, policy, START);
    }
}
