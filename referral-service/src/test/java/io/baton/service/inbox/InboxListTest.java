package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Ids;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A partner's lists in a browser: how many stand in each, what is new, and what narrows them down. */
class InboxListTest {
    private static final String UNREAD = "class=\"row unread\"";

    private Deal deal;
    private Browser ida;

    @BeforeEach
    void a_partner_of_its_own() {
        String partner = "lists-" + UUID.randomUUID();
        Facade facade = Facade.shared();
        deal = Deal.of(facade, "profile-of-" + partner, partner);
        ida = Browser.of(facade, partner, "ida.kern@partner.example", "referrals-admin");
    }

    @Test
    void each_list_and_stage_says_how_many_stand_in_it() {
        deal.received();
        deal.received();
        String accepted = deal.accepted();
        await().until(() -> ida.get("/inbox?stage=accepted").body().contains(Deal.id(accepted)));

        String page = ida.get("/inbox").expect(200).body();

        assertThat(page)
                .containsPattern("Marketplace <span class=\"count\">2</span>")
                .containsPattern("Received <span class=\"count\">2</span>")
                .containsPattern("Accepted <span class=\"count\">1</span>")
                .doesNotContainPattern("Qualified <span class=\"count\">");
    }

    @Test
    void a_request_is_new_until_its_reader_has_opened_it() {
        String page = deal.received().replace("/v1/referrals", "/inbox");
        assertThat(ida.get("/inbox").body()).contains(UNREAD, "<title>(1) Inbox");

        ida.get(page).expect(200);

        await().until(() -> !ida.get("/inbox").body().contains(UNREAD));
        assertThat(ida.get("/inbox").body()).contains("<title>Inbox");
    }

    @ParameterizedTest
    @CsvSource({
        "country=Portugal, true",
        "country=pt, true",
        "country=DE, false",
        "solution=ERP, true",
        "solution=printers, false",
        "location=Hamburg, true",
        "location=london, false",
        "person=ida, true",
        "person=nobody, false",
        "wantsCall=true, true",
        "q=textiles, true",
        "q=steel, false"
    })
    void what_narrows_a_list_down_leaves_out_what_it_does_not_mean(String filter, boolean shown) {
        String page = deal.received().replace("/v1/referrals", "/inbox");

        String list = ida.get("/inbox?" + filter).expect(200).body();

        assertThat(list.contains(page)).isEqualTo(shown);
        assertThat(list).contains("Show all");
    }

    @ParameterizedTest
    @CsvSource({"125000.50, EUR, true", "125000.51, EUR, false", "1, USD, false"})
    void deals_are_found_by_the_least_value_in_their_own_currency(String from, String currency, boolean shown) {
        String page = deal.accepted().replace("/v1/referrals", "/inbox");
        String list = "/inbox?stage=accepted";
        await().until(() -> ida.get(list).body().contains(page));

        assertThat(ida.get(list + "&valueFrom=" + from + "&currency=" + currency)
                        .expect(200)
                        .body()
                        .contains(page))
                .isEqualTo(shown);
    }

    @Test
    void two_offices_of_the_partner_are_told_apart_in_the_list_and_on_the_page() {
        String page = deal.received().replace("/v1/referrals", "/inbox");

        assertThat(ida.get("/inbox").expect(200).body()).contains("</span> Hamburg</span>");
        assertThat(ida.get(page).expect(200).body()).contains("<dd>Hamburg</dd>");
    }

    @Test
    void a_request_is_found_by_the_reference_that_people_name_on_the_phone() {
        String referral = deal.received();
        String page = referral.replace("/v1/referrals", "/inbox");
        String rfi = deal.partner().get(referral).text("rfiId");
        String reference = Ids.reference(rfi);

        assertThat(ida.get(page).expect(200).body()).contains("<dt>Reference</dt><dd>" + reference + "</dd>");
        assertThat(ida.get("/inbox?q=" + reference).expect(200).body()).contains(page);
        assertThat(ida.get("/inbox?q=" + reference.replace("-", "").toLowerCase(Locale.ROOT))
                        .expect(200)
                        .body())
                .contains(page);
    }

    @Test
    void a_decision_leads_to_the_next_request() {
        String first = deal.received().replace("/v1/referrals", "/inbox");
        String second = deal.received().replace("/v1/referrals", "/inbox");

        String next = ida.send(first + "/decline", ida.form(first, Map.of("reason", "SPAM")))
                .expect(303)
                .header("Location");
        assertThat(next).startsWith(second + "?done=decline&of=");
        assertThat(ida.get(next).expect(200).body())
                .contains(first, "Declined. The customer was told", "Here is the next request.");

        String last = ida.send(second + "/decline", ida.form(second, Map.of("reason", "SPAM")))
                .expect(303)
                .header("Location");
        assertThat(last).startsWith(second + "?done=decline&version=");
    }

    @Test
    void one_reads_how_many_others_have_the_same_request() {
        String rfi = Bodies.rfi(newId(), deal.profile());
        String referral =
                "/v1/referrals/" + deal.site().post("/v1/rfis", rfi).expect(201).text("targets[0].referralId");
        await().until(() -> deal.partner().get(referral).status() == 200);

        assertThat(ida.get(referral.replace("/v1/referrals", "/inbox")).body()).contains("Only you have it.");
    }
}
