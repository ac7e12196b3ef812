package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An accepted request in a browser: its deal and its people change, and it can be seen as it was. */
class DealPageTest {
    private static final String PARTNER = "deal-page-partner";
    private static final Map<String, String> EDITED = Map.of(
            "name", "Cloud orders", "value.amount", "130000", "value.currency", "EUR", "purchaseDate", "2027-Q2");
    private static Facade facade;
    private static Deal deal;
    private static Browser ida;
    private String page;

    @BeforeAll
    static void partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, "deal-page-profile", PARTNER);
        ida = Browser.of(facade, PARTNER, "ida.kern@partner.example", "referrals-admin");
    }

    @BeforeEach
    void a_deal() {
        page = deal.accepted().replace("/v1/referrals", "/inbox");
        await().until(() -> ida.get(page).body().contains("Change the deal"));
    }

    @Test
    void a_deal_is_changed_and_what_was_emptied_is_cleared() {
        Answer saved = ida.send(page + "/edit", ida.form(page, with(EDITED, "notes", "Two workshops")))
                .expect(303);
        assertThat(ida.get(saved.header("Location")).body())
                .contains("Saved.", "Cloud orders", "€130,000.00", "June 30, 2027", "Two workshops");

        // As the form has it, but for the notes.
        Map<String, String> emptied = with(with(EDITED, "value.amount", "130000.00"), "purchaseDate", "2027-06-30");
        Answer cleared = ida.send(page + "/edit", ida.form(page, emptied)).expect(303);

        assertThat(ida.get(cleared.header("Location")).body())
                .contains("<dd>Cloud orders</dd>", "changed the deal: Notes.")
                .doesNotContain("<dd>Two workshops</dd>");
    }

    @Test
    void a_deal_cannot_lose_what_every_deal_has() {
        String refused = ida.send(
                        page + "/edit", ida.form(page, Map.of("value.currency", "EUR", "notes", "Written in vain")))
                .expect(422)
                .body();

        assertThat(refused)
                .contains("href=\"#edit-name\"", "href=\"#edit-value\"", "href=\"#edit-purchaseDate\"")
                .contains("Written in vain");
    }

    @Test
    void a_wrong_amount_and_a_wrong_currency_are_both_said_and_a_won_deals_value_has_its_own_name() {
        Map<String, String> wrong = Map.of("solutions", "erp", "value.amount", "much", "value.currency", "EURO");

        String refused =
                ida.send(page + "/won", ida.form(page, wrong)).expect(422).body();

        assertThat(refused)
                .contains("href=\"#won-value.amount\">Value in the end:")
                .contains("href=\"#won-value.currency\">Value in the end:");
        String field = Browser.found(refused, "(?s)id=\"won-value-err\">(.*?)</div>");
        assertThat(field.split("class=\"err\"", -1)).hasSize(3);
    }

    @Test
    void a_request_shows_its_admins_what_became_of_others_like_it() {
        deal.won("erp");
        String another = deal.received().replace("/v1/referrals", "/inbox");
        await().until(() -> ida.get(another).body().contains("Deals like this one"));
        assertThat(ida.get(another).body()).contains("Usual answer", "Usual value", "€125,000.50");

        Browser user = Browser.of(facade, PARTNER, "ida@" + PARTNER + ".example", "referrals-user");
        assertThat(user.get(another).expect(200).body()).doesNotContain("Deals like this one");
    }

    @Test
    void somebody_with_several_addresses_is_a_contact_by_each() {
        String add = page + "/add-person";
        Map<String, String> lea = Map.of("name", "Lea Roth", "email", "lea@partner.example, lea@home.example");
        Map<String, String> form = ida.form(page, lea);

        ida.send(add, form).expect(303);
        Answer again = ida.send(add, form).expect(303);

        assertThat(ida.get(again.header("Location")).body())
                .contains("lea@partner.example", "lea@home.example", "added Lea Roth as a contact.");
        assertThat(deal.partner()
                        .get(page.replace("/inbox", "/v1/referrals") + "?version=4")
                        .number("version"))
                .isEqualTo(4);
        assertThat(ida.send(add, ida.form(page, Map.of("name", "Lea", "email", "new@partner.example lea@home.example")))
                        .expect(422)
                        .body())
                .contains("already belongs to another contact");
    }

    @Test
    void what_is_wrong_is_said_in_the_readers_language() {
        Browser german = ida.with("Accept-Language", "de");
        Map<String, String> wrong = with(with(EDITED, "purchaseDate", "bald"), "value.amount", "-1");

        String refused =
                german.send(page + "/edit", ida.form(page, wrong)).expect(422).body();

        assertThat(refused)
                .contains("muss ein Tag (2027-03-15), ein Monat (2027-03) oder ein Quartal (2027-Q1) sein")
                .contains("darf nicht negativ sein")
                .doesNotContain("must ");
    }

    @Test
    void two_who_change_a_deal_at_once_overwrite_nothing() {
        Map<String, String> seen = ida.form(page, with(EDITED, "notes", "Mine"));
        ida.send(page + "/edit", ida.form(page, with(EDITED, "notes", "Theirs")))
                .expect(303);

        String conflict = ida.send(page + "/edit", seen).expect(409).body();

        assertThat(conflict).contains("This has changed in the meantime", "Mine", "Theirs");
    }

    @Test
    void a_colleague_is_added_and_removed() {
        Answer added = ida.send(
                        page + "/add-person",
                        ida.form(page, Map.of("name", "Tom Reus", "email", "tom.reus@partner.example")))
                .expect(303);
        String with = ida.get(added.header("Location")).body();
        assertThat(with).contains("Added.", "Tom Reus", "tom.reus@partner.example");

        String id = Browser.found(with, "(?s)<small[^>]*>tom\\.reus@.*?name=\"person\" value=\"([^\"]+)");
        Answer removed = ida.send(page + "/remove-person", ida.form(page, Map.of("person", id)))
                .expect(303);

        assertThat(ida.get(removed.header("Location")).body())
                .contains("Removed.")
                .doesNotContain("tom.reus@partner.example");
    }

    @Test
    void a_request_is_seen_as_it_was_and_nothing_can_be_done_there() {
        Answer saved = ida.send(page + "/edit", ida.form(page, EDITED)).expect(303);
        String now = ida.get(saved.header("Location")).body();

        String then = ida.get(Browser.found(now, "href=\"(/inbox/[^\"]+asOf=[^\"]+)\" aria-label=\"[^\"]*accepted it"))
                .expect(200)
                .body();

        assertThat(then)
                .contains("You see this request as it was then", "€125,000.50")
                .doesNotContain("Cloud orders</dd>", "method=\"post\" action=\"" + page);
    }

    @ParameterizedTest
    @CsvSource({"de, angenommen", "ru, принят", "zh-Hans, 已接受", "zh-Hant, 已接受"})
    void the_history_is_told_in_the_readers_language(String tag, String says) {
        assertThat(ida.with("Accept-Language", tag).get(page).body()).contains(says);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }
}
