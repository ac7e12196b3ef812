package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Chromium;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Token;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the button in a mail, with nothing but mails and pages, to a deal that is won and registered. */
class FromMailToWonTest {
    private static final String SOLUTION = "registered-crm";

    @Test
    void the_button_in_a_mail_leads_to_a_won_deal() {
        fromMailToWon(Deployment.shared());
    }

    /** Browsers keep no secure cookie there, and do not say by Sec-Fetch-Site where a request comes from. */
    @Test
    void the_button_in_a_mail_leads_to_a_won_deal_under_another_name_without_tls() {
        try (Deployment named = Deployment.at(Chromium.OTHER_NAME, "named-")) {
            fromMailToWon(named);
        }
    }

    private static void fromMailToWon(Deployment deployment) {
        Api operator = deployment.service().as(Token.program("operator")).with("Content-Type", "application/json");
        operator.send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"" + SOLUTION + "\"]}")
                .expect(200);
        Deal deal = deployment.partner("from-mail");
        String id = Deal.id(deal.submitted());
        try (Visitor ida = Visitor.at(deployment.service())) {
            Page page = ida.pressButton(deployment.mails().mail("ida@from-mail.example", "/inbox/" + id + "?ticket="));
            assertThat(page.locator("h1")).hasText("Lima Textiles");
            page = signInToDecide(ida, deployment);

            assertThat(page.locator("#accept")).isVisible();
            accept(page);
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)
                            .first())
                    .containsText("Accepted. The customer was told");
            win(page);
            assertThat(page.locator(".note.good")).containsText("Won. Well done.");
            register(page);
            assertThat(page.locator("main")).containsText("The program is reviewing it.");
        }
        org.assertj.core.api.Assertions.assertThat(
                        deal.partner().get("/v1/referrals/" + id).text("stage"))
                .isEqualTo("WON");
    }

    /** The button opens the request for reading; who wants to decide is asked who they are. */
    private static Page signInToDecide(Visitor ida, Deployment deployment) {
        Page page = ida.page();
        page.locator(".decide a[data-key=a]").click();
        page.locator("#email").fill("ida@from-mail.example");
        page.locator("form button.go").click();
        assertThat(page.locator(".note.good")).isVisible();
        page = ida.pressButton(deployment.mails().mail("ida@from-mail.example", "/signin/link?ticket="));
        assertThat(page.locator("main")).containsText("Sign in as Ida Kern");
        page.locator("form button.go").click();
        assertThat(page).hasURL(Pattern.compile("/inbox/[^?]+#accept$"));
        return page;
    }

    private static void accept(Page page) {
        Locator form = page.locator("#accept form");
        Forms.deal(form);
        form.locator("button.go").click();
    }

    private static void win(Page page) {
        page.locator("a[href='#won']").click();
        page.locator("#won [name=solutions]").fill(SOLUTION);
        page.locator("#won button.go").click();
    }

    private static void register(Page page) {
        page.locator("a[href='#register']").click();
        Locator form = page.locator("#register form");
        form.locator("[name='totalValue.amount']").fill("120 000");
        form.locator("[name='totalValue.currency']").fill("EUR");
        form.locator("[name='solutionValue.amount']").fill("80 000");
        form.locator("[name='solutionValue.currency']").fill("EUR");
        form.locator("[name=dealKind][value=NEW]").check();
        form.locator("[name=startsOn]").fill("2027-07-01");
        form.locator("[name=signedOn]").fill("2027-06-30");
        form.locator("[name=perpetual]").check();
        form.locator("button.go").click();
    }
}
