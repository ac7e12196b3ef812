package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inbox in a browser that runs no script. */
class ScriptOffTest {
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void one_signs_in_filters_marks_accepts_and_wins_without_script() {
        Deal deal = deployment.partner("plain");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(false))) {
            Page page = ida.open(request);
            page.locator("#email").fill("ida@plain.example");
            page.locator("form button.go").click();
            page = ida.pressButton(deployment.mails().mail("ida@plain.example", "/signin/link?ticket="));
            page.locator("form button.go").click();
            assertThat(page).hasURL(Pattern.compile(request + "$"));

            page = ida.open("/inbox");
            page.locator("summary[title=Filter]").click();
            page.locator("[name=country]").fill("Portugal");
            page.locator(".drop button.go").click();
            assertThat(page.locator(".row")).hasCount(1);
            page.locator("[data-key=f]").click();
            assertThat(page.locator("[data-key=f]")).hasAttribute("aria-pressed", "true");
            page.locator(".open-it").click();
            page.locator("aside form[action$=called] button").click();
            assertThat(page.locator(".note.good")).containsText("Noted.");
            page.locator("a[data-key=a]").click();
            Locator form = page.locator("#accept");
            Forms.deal(form);
            form.locator("button.go").click();
            assertThat(page.locator(".note.good")).containsText("Accepted");
            page.locator("a[href='#won']").click();
            page.locator("#won button.go").click();
            assertThat(page.locator(".note.good")).containsText("Won. Well done.");
        }
    }
}
