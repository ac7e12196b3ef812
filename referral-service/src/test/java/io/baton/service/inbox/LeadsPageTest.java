package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Ids;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page of people of the program who send leads shows what became of each lead. */
class LeadsPageTest {
    private static final String PAGE = "/program/leads";

    private static Facade facade;
    private static Deal deal;
    private static Browser seller;
    private static Api sending;

    @BeforeAll
    static void a_seller() {
        facade = Facade.shared();
        deal = Deal.of(facade, "profile-of-leads-page", "leads-page");
        seller = Browser.ofProgram(facade, "seller");
        sending = facade.as(Token.program("seller").withAddress("noor@program.example"));
    }

    @Test
    void a_lead_shows_how_it_stands_at_its_partner_and_leads_to_its_own_page() {
        Answer sent = sending.post("/v1/rfis", Bodies.lead(deal.profile())).expect(201);
        String rfi = "/v1/rfis/" + sent.text("rfiId");
        String referral = "/v1/referrals/" + sent.text("targets[0].referralId");
        await().until(() -> page().contains(rfi));
        assertThat(page())
                .contains("Lima Textiles", Ids.reference(sent.text("rfiId")))
                .doesNotContain("/program/referrals/");

        await().until(() -> deal.partner().get(referral).status() == 200);
        deal.partner().post(referral + "/decline", Bodies.DECLINE).expect(200);

        await().until(() -> page().contains("declined"));
        assertThat(seller.get(rfi).expect(200).body()).contains("Lima Textiles");
    }

    @Test
    void a_lead_that_reached_nobody_says_so() {
        String rfi = sending.post("/v1/rfis", Bodies.lead(deal.profile()).replace("\"EMEA\"", "\"APAC\""))
                .expect(201)
                .text("rfiId");

        await().until(() -> page().contains("/v1/rfis/" + rfi));

        assertThat(page()).contains("region");
    }

    @Test
    void another_sellers_leads_are_not_there() {
        String rfi = facade.as(Token.program("seller").withAddress("other@program.example"))
                .post("/v1/rfis", Bodies.lead(deal.profile()))
                .expect(201)
                .text("rfiId");
        await().until(() -> Browser.ofProgram(facade, "operator")
                .get(PAGE)
                .expect(200)
                .body()
                .contains("/v1/rfis/" + rfi));

        assertThat(page()).doesNotContain(rfi);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "service-agent", "marketing-publisher"})
    void it_is_the_first_page_of_those_who_send(String role) {
        Browser sender = Browser.ofProgram(facade, role);

        assertThat(Browser.at(facade).get(Browser.programLink(role)).expect(303).header("Location"))
                .endsWith("%2Fprogram%2Fleads");
        assertThat(sender.get(PAGE).expect(200).body()).contains("<h1>Leads</h1>");
    }

    @Test
    void nobody_else_sees_it() {
        Browser.at(facade).get(PAGE).expect(303);
        Browser.ofProgram(facade, "deal-reviewer").get(PAGE).expect(403);
        Browser.of(facade, "leads-page", "ida@leads-page.example", "partner-admin")
                .get(PAGE)
                .expect(403);
    }

    private static String page() {
        return seller.get(PAGE).expect(200).body();
    }
}
