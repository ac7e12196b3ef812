package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Token;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's people at their pages, with and without script. */
class ProgramTest {
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_operator_goes_from_the_day_to_a_silent_deal_and_sees_whom_to_ask(boolean script) {
        String partner = script ? "quiet" : "quiet-plainly";
        Deal deal = deployment.partner(partner);
        deal.partner()
                .post(deal.received() + "/accept", Bodies.ACCEPT.replace("2027-Q1", "2020-02-10"))
                .expect(200);
        try (Visitor noor = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedInAtProgram("operator")) {
            Page page = noor.page();
            assertThat(page).hasURL(Pattern.compile("/program$"));
            page.locator("#country").selectOption("PT");
            page.locator("form.narrowing button").click();
            assertThat(page.locator("#country")).hasValue("PT");
            page.locator("nav.seg a[href*='by=country']").click();
            assertThat(page.locator("#funnel tbody th")).containsText("Portugal");
            page.locator("#silent .apart a").click();
            row(page, partner).first().locator("a").first().click();
            assertThat(page.locator("h1")).hasText("Lima Textiles");
            assertThat(page.locator("aside")).containsText("ida@" + partner + ".example");
            assertThat(page.locator(".story")).containsText("accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_reviewer_asks_back_and_approves_what_was_corrected(boolean script) {
        String partner = script ? "filing" : "filing-plainly";
        deployment
                .service()
                .as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\"]}")
                .expect(200);
        Deal deal = deployment.partner(partner);
        String won = deal.won("registered-crm");
        String registration = won + "/registration";
        String review = "/v1/registrations/" + Deal.id(won);
        Api reviewer = deployment.service().as(Token.program("deal-reviewer"));
        String form = Bodies.REGISTRATION.replace("Lima Textiles", "Customer of " + partner);
        deal.partner().post(registration, form).expect(200);
        await().until(() -> reviewer.get(review).body().contains("IN_REVIEW"));
        try (Visitor rey = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedInAtProgram("deal-reviewer")) {
            Page page = rey.page();
            assertThat(page).hasURL(Pattern.compile("/program/registrations$"));
            row(page, partner).locator("a").click();
            page.locator("[value=signedOn]").check();
            assertThat(page.locator(".if-clean")).isHidden();
            page.locator("#notes").fill("Signed after it begins?");
            page.locator(".if-ticked").click();
            assertThat(page.locator(".note.good")).containsText("Sent back.");

            deal.partner().post(registration, "{\"signedOn\": \"2027-06-29\"}").expect(200);
            await().until(() -> reviewer.get(review).body().contains("IN_REVIEW"));
            page = rey.open("/program/registrations/" + Deal.id(won));
            page.locator(".if-clean").click();
            assertThat(page.locator(".note.good")).containsText("Approved.");
        }
    }

    private static Locator row(Page page, String text) {
        return page.locator(".items > li").filter(new Locator.FilterOptions().setHasText(text));
    }
}
