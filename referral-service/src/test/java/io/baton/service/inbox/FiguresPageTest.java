package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner's figures, and its board of accepted deals. */
class FiguresPageTest {
    private static final String FIGURES = "/v1/figures?months=1";
    private final Facade facade = Facade.shared();
    private String partner;
    private Deal deal;
    private Browser ida;

    @BeforeEach
    void partner() {
        partner = "partner-" + newId();
        deal = Deal.of(facade, "profile-" + newId(), partner);
        ida = Browser.of(facade, partner, "ida@" + partner + ".example", "referrals-admin");
    }

    @Test
    void what_a_partner_does_is_counted_and_amounts_stay_in_their_currency() {
        deal.won("erp");
        String second = deal.received();
        deal.partner()
                .post(second + "/accept", Bodies.ACCEPT.replace("EUR", "USD"))
                .expect(200);
        deal.partner().post(second + "/won", Bodies.WON).expect(200);
        String declined = deal.received();
        deal.partner().post(declined + "/decline", Bodies.DECLINE).expect(200);

        await().untilAsserted(
                        () -> assertThat(deal.partner().get(FIGURES).expect(200).body())
                                .contains("\"received\":3", "\"accepted\":2", "\"NO_CAPACITY\":1", "\"won\":2")
                                .contains("\"answered\":3", "\"answeredWithin24h\":3", "\"medianWithinHours\":1")
                                .contains("{\"amount\":\"125000.50\",\"currency\":\"EUR\"}")
                                .contains("{\"amount\":\"125000.50\",\"currency\":\"USD\"}"));

        String page = ida.get("/figures?months=3").expect(200).body();
        assertThat(page)
                .contains("100%", "Value won, in EUR", "Value won, in USD", "no capacity", "Position ")
                .doesNotContain("style=", "250,001", "<script>");
        assertThat(page.split("<svg"))
                .allMatch(svg -> !svg.startsWith(" class=\"chart\"") || svg.contains("aria-hidden"));
    }

    @Test
    void another_partners_figures_are_seen_by_nobody() {
        deal.won("erp");
        await().until(() -> deal.partner().get(FIGURES).body().contains("\"won\":1"));

        assertThat(Browser.of(facade, "other-" + partner, "eva@other.example", "partner-admin")
                        .get("/figures")
                        .expect(200)
                        .body())
                .contains("Nothing came in this time");
    }

    @Test
    void one_who_sees_only_some_referrals_is_told_who_sees_the_figures() {
        Browser contact = Browser.of(facade, partner, "ida@" + partner + ".example", "referrals-user");

        assertThat(contact.get("/figures").expect(403).body()).contains("Its partner admins and referrals admins");
    }

    @Test
    void months_are_bounded() {
        Api api = deal.partner();

        api.get("/v1/figures?months=0").expect(422);
        api.get("/v1/figures?months=25").expect(422);
        assertThat(api.get("/v1/figures?months=24").expect(200).body()).contains("\"received\":0");
    }

    @Test
    void accepted_deals_stand_by_quarter_and_what_is_past_its_date_stands_out() {
        accept("Late one", "2020-02-10", "10.50", "EUR");
        accept("First", "2031-Q2", "100", "EUR");
        accept("Second", "2031-04-01", "0.25", "EUR");
        accept("Third", "2031-05", "7", "USD");

        await().untilAsserted(
                        () -> assertThat(ida.get("/board").expect(200).body()).contains("First", "Second", "Third"));
        String board = ida.get("/board").expect(200).body();

        assertThat(board).contains("Q1 2020", "Q2 2031", "€100.25", "$7.00");
        assertThat(board.split("Past its purchase date")).hasSize(2);
        assertThat(board.indexOf("Late one")).isLessThan(board.indexOf("Past its purchase date"));
        assertThat(board.indexOf("Second")).isLessThan(board.indexOf("First"));
    }

    private void accept(String name, String purchase, String amount, String currency) {
        String body =
                "{\"name\": \"%s\", \"value\": {\"amount\": \"%s\", \"currency\": \"%s\"}, \"purchaseDate\": \"%s\"}"
                        .formatted(name, amount, currency, purchase);
        deal.partner().post(deal.received() + "/accept", body).expect(200);
    }
}
