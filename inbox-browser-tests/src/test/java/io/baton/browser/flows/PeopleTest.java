package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From an invitation, with nothing but pages and a mail, to somebody who works in the inbox; and out of it again. */
class PeopleTest {
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_invited_signs_in_by_their_mail_and_is_out_once_removed(boolean script) {
        String partner = script ? "inviting" : "inviting-plainly";
        Deal deal = deployment.partner(partner);
        deal.received();
        try (Visitor boss = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))
                        .signedIn(partner, "partner-admin");
                Visitor lea = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))) {
            Page page = boss.open("/inbox");
            page.locator("details.who > summary:not(.ico)").click();
            page.locator("a[href='/people']").click();
            page.locator("#name").fill("Lea Roth");
            page.locator("#email").fill("lea@" + partner + ".example");
            page.locator("section.card [name='role.referrals-admin']").check();
            page.locator("section.card button.go").click();
            assertThat(page.locator(".note.good")).containsText("Invited.");
            assertThat(row(page, "lea@")).containsText("All requests");

            Page hers = lea.pressButton(deployment.mails().mail("lea@" + partner + ".example", "/signin/link?ticket="));
            assertThat(hers.locator("main")).containsText("Sign in as Lea Roth");
            hers.locator("form button.go").click();
            assertThat(hers).hasURL(Pattern.compile("/inbox$"));
            assertThat(hers.locator(".row")).hasCount(1);

            Locator row = row(page, "lea@");
            row.locator("summary").click();
            row.locator("button.no").click();
            assertThat(page.locator(".note.good")).containsText("Removed.");
            assertThat(row(page, "lea@")).hasCount(0);
            hers.reload();
            assertThat(hers).hasURL(Pattern.compile("/signin"));
        }
    }

    @Test
    void a_removed_persons_open_page_hears_nothing_more() {
        Deal deal = deployment.partner("leaving");
        try (Visitor boss = Visitor.at(deployment.service()).signedIn("leaving", "partner-admin");
                Visitor lea = Visitor.at(deployment.service())) {
            Page page = boss.open("/people");
            page.locator("#name").fill("Lea Roth");
            page.locator("#email").fill("lea@leaving.example");
            page.locator("section.card [name='role.referrals-admin']").check();
            page.locator("section.card button.go").click();
            Page hers = lea.pressButton(deployment.mails().mail("lea@leaving.example", "/signin/link?ticket="));
            hers.locator("form button.go").click();
            assertThat(hers.locator(".none")).isVisible();

            Locator row = row(page, "lea@");
            row.locator("summary").click();
            row.locator("button.no").click();
            assertThat(page.locator(".note.good")).containsText("Removed.");
            deal.received();

            page = boss.open("/inbox");
            assertThat(page.locator(".row")).hasCount(1);
            assertThat(hers.locator(".arrived")).isHidden();
        }
    }

    private static Locator row(Page page, String name) {
        return page.locator(".items > li").filter(new Locator.FilterOptions().setHasText(name));
    }
}
