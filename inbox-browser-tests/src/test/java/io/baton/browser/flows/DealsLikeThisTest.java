package io.baton.browser.flows;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who decides on a request sees what became of their requests of its kind. */
class DealsLikeThisTest {
    private static final String ANOTHER_KIND = Bodies.rfi(newId(), "profile-of-experienced")
            .replace("\"erp\"", "\"crm\"")
            .replace("\"PT\"", "\"FR\"")
            .replace("MEDIUM", "LARGE");

    @Test
    void a_request_shows_what_was_won_lost_and_declined_of_its_kind_and_the_usual_value() {
        Deployment deployment = Deployment.shared();
        Deal deal = deployment.partner("experienced");
        for (String amount : new String[] {"80000", "125000.50", "900000"}) {
            String won = accepted(deal, deal.received(), amount);
            deal.partner().post(won + "/won", Bodies.WON).expect(200);
        }
        String lost = accepted(deal, deal.received(), "1000000");
        deal.partner().post(lost + "/lost", Bodies.LOST).expect(200);
        deal.partner().post(deal.received() + "/decline", Bodies.DECLINE).expect(200);
        String other = "/v1/referrals/"
                + deal.site().post("/v1/rfis", ANOTHER_KIND).expect(201).text("targets[0].referralId");
        await().until(() -> deal.partner().get(other).status() == 200);
        deal.partner()
                .post(accepted(deal, other, "7") + "/won", Bodies.WON.replace("erp", "crm"))
                .expect(200);

        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("experienced", "referrals-admin")) {
            await().pollInSameThread()
                    .untilAsserted(() -> assertThat(figures(ida.open(request)))
                            .contains("Won: 3", "Lost: 1", "Declined: 1", "Usual value: €125,000.50")
                            .anyMatch(figure -> figure.startsWith("Usual answer: ")));
        }
    }

    private static String accepted(Deal deal, String referral, String amount) {
        deal.partner()
                .post(referral + "/accept", Bodies.ACCEPT.replace("125000.50", amount))
                .expect(200);
        return referral;
    }

    private static List<String> figures(Page page) {
        return page.locator("[aria-labelledby=similar] .facts > div").all().stream()
                .map(figure -> figure.locator("dt").textContent() + ": "
                        + figure.locator("dd").textContent())
                .toList();
    }
}
