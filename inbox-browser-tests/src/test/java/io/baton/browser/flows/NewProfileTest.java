package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Facade;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner that has no profile yet makes one, with nothing but the pages. */
class NewProfileTest {
    private static final String LONG = "x".repeat(5_000);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void from_nothing_to_found_by_customers_with_each_fault_named_at_its_field(boolean script) {
        Facade service = Deployment.shared().service();
        String partner = script ? "newcomers" : "newcomers-plainly";
        String name = script ? "Newcomer Systems" : "Plain Newcomers";
        String region = partner.toUpperCase(java.util.Locale.ROOT);
        try (Visitor ida = Visitor.at(service, options -> options.setJavaScriptEnabled(script))
                        .signedIn(partner, "partner-admin");
                Visitor customer = Visitor.at(service)) {
            Page page = ida.open("/profile");
            begin(page, name, region);

            field(page, "status][value=ACTIVE").check(new Locator.CheckOptions().setForce(true));
            field(page, "solutions").fill("erp, crm");
            save(page);
            assertThat(page.locator("#problems a[href='#locations']")).isVisible();
            assertThat(page.locator("#locations .err")).isVisible();
            assertThat(field(page, "solutions")).hasValue(Pattern.compile("erp,\\s+crm"));

            field(page, "locations[0].location").fill("lisbon");
            field(page, "locations[0].country").fill("Portugal, of course");
            field(page, "locations[0].contacts[0].name").fill("Ida Kern");
            field(page, "locations[0].contacts[0].email").fill("no address");
            save(page);
            for (String wrong : new String[] {"locations[0].country", "locations[0].contacts[0].email"}) {
                assertThat(page.locator("[id='" + wrong + "-err']")).isVisible();
                assertThat(field(page, wrong)).hasAttribute("aria-invalid", "true");
            }
            assertThat(field(page, "locations[0].contacts[0].name")).hasValue("Ida Kern");

            field(page, "locations[0].country").fill("PT");
            field(page, "locations[0].contacts[0].email").fill("ida@" + partner + ".example");
            save(page);
            assertThat(page.locator(".note.good")).isVisible();
            assertThat(page.locator("#preview h3")).hasText(name);

            await().until(() -> service.anonymously()
                    .get("/v1/partners/search?region=" + region)
                    .has("partners[0].profileId"));
            Page found = customer.open("/find?solutions=erp&region=" + region);
            assertThat(found.locator("main")).containsText(name);
        }
    }

    private static void begin(Page page, String name, String region) {
        page.locator("main summary").first().click();
        page.locator("#new-name").fill(name);
        page.locator("#new-region").fill(LONG);
        page.locator("form[action$='/profile/new'] button").click();
        assertThat(page.locator("#new-region-err")).isVisible();
        assertThat(page.locator("#new-name")).hasValue(name);
        assertThat(page.locator("#new-region")).hasValue(LONG);
        page.locator("#new-region").fill(region);
        page.locator("form[action$='/profile/new'] button").click();
        assertThat(page).hasURL(Pattern.compile("/profile/[^?]+$"));
    }

    private static Locator field(Page page, String name) {
        return page.locator("form[data-keep] [name='" + name.replace("][", "'][") + (name.contains("][") ? "]" : "']"));
    }

    private static void save(Page page) {
        page.locator(".decide button.go").click();
    }
}
