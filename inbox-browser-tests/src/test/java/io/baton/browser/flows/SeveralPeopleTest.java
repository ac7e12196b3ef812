package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Deal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deal with several people, who have several addresses each. */
class SeveralPeopleTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void people_with_several_addresses_are_named_on_accepting_and_more_are_added_after_a_change(boolean script) {
        Deployment deployment = Deployment.shared();
        String partner = script ? "teams" : "teams-plainly";
        Deal deal = deployment.partner(partner);
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                .signedIn(partner, "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(referral) + "#accept");
            accept(page.locator("#accept"));
            assertThat(page.locator(".note.good")).containsText("Accepted");
            Locator team = page.locator("[aria-labelledby=team] .items > li");
            assertThat(team).hasCount(4);
            for (String address : new String[] {"rui@work", "rui@home", "lea@work", "lea@home"})
                assertThat(page.locator("[aria-labelledby=team]")).containsText(address + ".example");

            page.locator("a[href='#edit']").click();
            page.locator("#edit [name=name]").fill("Order system, all sites");
            page.locator("#edit button.go").click();
            assertThat(page.locator(".note.good")).containsText("Saved.");
            assertThat(page.locator("[aria-labelledby=deal]")).containsText("Order system, all sites");
            assertThat(team).hasCount(4);

            page.locator("a[href='#add-person']").click();
            page.locator("#add-person [name=name]").fill("Kim Moss");
            page.locator("#add-person [name=email]").fill("kim@work.example, kim@home.example");
            page.locator("#add-person [name=phone]").fill("+351 21 000 0009");
            page.locator("#add-person button.go").click();
            assertThat(team).hasCount(6);
            assertThat(team.filter(new Locator.FilterOptions().setHasText("Kim Moss")))
                    .hasCount(2);
        }
        Answer engagement = deal.partner().get(referral);
        assertThat(engagement.text("engagement.colleagues[5].email")).isEqualTo("kim@home.example");
        assertThat(engagement.text("engagement.name")).isEqualTo("Order system, all sites");
    }

    private static void accept(Locator form) {
        Forms.deal(form);
        form.locator("summary").click();
        form.locator("[name='colleagues[0].name']").fill("Rui Costa");
        form.locator("[name='colleagues[0].email']").fill("rui@work.example, rui@home.example");
        form.locator("[name='colleagues[0].calls']").check();
        form.locator("[name='colleagues[1].name']").fill("Lea Roth");
        form.locator("[name='colleagues[1].email']").fill("lea@work.example; lea@home.example");
        form.locator("button.go").click();
    }
}
