package io.baton.lifecycle.referral;

import static io.baton.lifecycle.referral.EngagementField.CAMPAIGN_ID;
import static io.baton.lifecycle.referral.EngagementField.NAME;
import static io.baton.lifecycle.referral.EngagementField.NOTES;
import static io.baton.lifecycle.referral.EngagementField.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** L9: while accepted, what was recorded can be changed, field by field and contact by contact. */
public class EditingTest {
    private static final Instant LATER = Given.START.plusSeconds(3_600);
    private static final Money MORE = new Money(new BigDecimal("7.50"), Currency.getInstance("USD"));
    private final Engagement before = Given.accepted().engagement();

    @Test
    void an_edit_changes_what_it_names_and_nothing_else() {
        Engagement after = edited(Given.edit(Optional.empty(), Optional.of(MORE)));
        assertThat(after)
                .isEqualTo(new Engagement(
                        before.name(),
                        MORE,
                        before.purchaseDate(),
                        before.notes(),
                        before.crmId(),
                        before.campaignId(),
                        before.colleagues(),
                        before.callers()));
    }

    @Test
    void what_is_optional_can_be_cleared() {
        assertThat(before.campaignId()).isPresent();
        assertThat(edited(Given.edit(Optional.empty(), Optional.empty(), CAMPAIGN_ID))
                        .campaignId())
                .isEmpty();
    }

    @Test
    void what_every_engagement_has_cannot_be_cleared() {
        assertThat(refusal(Given.edit(Optional.empty(), Optional.empty(), NAME)))
                .isEqualTo(Refusal.required("name"));
    }

    @Test
    void a_field_is_not_set_and_cleared_at_once() {
        assertThat(refusal(Given.edit(Optional.of(Given.TEXT), Optional.empty(), NOTES)))
                .isEqualTo(Refusal.invalid("notes"));
    }

    @Test
    void an_edit_that_names_nothing_changes_nothing() {
        Lifecycle.Judgement judgement = judged(Given.edit(Optional.empty(), Optional.empty()));
        assertThat(judgement.verdict()).isEqualTo(new Verdict.Unchanged());
        assertThat(judgement.steps()).isEmpty();
    }

    @Test
    void of_a_value_the_part_that_is_not_named_stays() {
        Currency dollar = Currency.getInstance("USD");
        assertThat(edited(part(Optional.of(new BigDecimal("2")), Optional.empty()))
                        .value())
                .isEqualTo(new Money(new BigDecimal("2"), before.value().currency()));
        assertThat(edited(part(Optional.empty(), Optional.of(dollar))).value())
                .isEqualTo(new Money(before.value().amount(), dollar));
    }

    private static Decision.Edit part(Optional<BigDecimal> amount, Optional<Currency> currency) {
        return new Decision.Edit(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Decision.ValuePart(amount, currency));
    }

    @Test
    void the_event_says_what_was_touched_in_the_fields_own_order() {
        Change change = granted(Given.edit(Optional.empty(), Optional.of(MORE), CAMPAIGN_ID, NOTES));
        assertThat(((Change.Edited) change).fields()).containsExactly(VALUE, NOTES, CAMPAIGN_ID);
    }

    @Test
    void a_contact_is_added_changed_and_removed_and_the_others_stay() {
        Engagement two = edited(new Decision.AddContact(Given.colleague("lea")));
        assertThat(two.colleagues()).containsExactly(Given.colleague("rui"), Given.colleague("lea"));
        assertThat(edited(new Decision.ChangeContact("rui", Given.colleague("zoe")))
                        .colleagues())
                .containsExactly(Given.colleague("zoe"));
        assertThat(edited(new Decision.RemoveContact("rui")).colleagues()).isEmpty();
    }

    @Test
    void nobody_is_a_contact_twice() {
        assertThat(refusal(new Decision.AddContact(Given.colleague("rui")))).isEqualTo(Refusal.invalid("email"));
    }

    @Test
    void there_are_at_most_50_contacts() {
        List<Sealed> many = IntStream.range(0, Colleagues.MOST)
                .mapToObj(number -> Given.colleague("colleague-" + number))
                .toList();
        assertThat(Editing.judge(Given.accepted(many), new Decision.AddContact(Given.colleague("lea")), Given.PURCHASE))
                .isEqualTo(new Verdict.Refused(Refusal.invalid("contacts")));
    }

    @Test
    void a_colleague_who_stands_twice_in_an_old_engagement_can_be_changed_and_removed() {
        Sealed rui = Given.colleague("rui");
        Sealed ruiAgain = new Sealed("rui", 0, new byte[] {3});
        Sealed lea = Given.colleague("lea");
        Colleagues old = new Colleagues(List.of(rui, ruiAgain, lea));
        Referral.Accepted stored = Given.accepted(old.people());

        assertThat(edited(stored, Given.edit()).colleagues()).isEqualTo(old.people());
        assertThat(edited(stored, new Decision.ChangeContact("rui", rui)).colleagues())
                .containsExactly(rui, lea);
        assertThat(edited(stored, new Decision.ChangeContact("lea", Given.colleague("zoe")))
                        .colleagues())
                .containsExactly(rui, ruiAgain, Given.colleague("zoe"));
        assertThat(edited(stored, new Decision.RemoveContact("rui")).colleagues())
                .containsExactly(lea);
    }

    private static Engagement edited(Decision what) {
        return edited(Given.accepted(), what);
    }

    private static Engagement edited(Referral.Accepted state, Decision what) {
        Lifecycle.Judgement judgement = Lifecycle.judge(state, Given.byPartner("editing", what), LATER);
        return ((Referral.Accepted) judgement.steps().getLast().after()).engagement();
    }

    private static Change granted(Decision what) {
        return ((Verdict.Granted) judged(what).verdict()).change();
    }

    private static Refusal refusal(Decision what) {
        return ((Verdict.Refused) judged(what).verdict()).refusal();
    }

    private static Lifecycle.Judgement judged(Decision what) {
        return Lifecycle.judge(Given.accepted(), Given.byPartner("editing", what), LATER);
    }
}
