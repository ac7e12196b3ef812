package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.baton.service.testing.Bodies.newId;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.events.BusinessProfile;
import io.baton.records.Samples;
import io.baton.service.testing.Facade;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A customer without an account finds partners, asks them, and confirms their address by the mail: on a phone, without script. */
class AskingTest {
    private static final String REGION = "ASKING";
    private static final int PHONE = 360;
    private static final int HIGH = 800;
    private static Deployment deployment;

    @BeforeAll
    static void partners() {
        deployment = Deployment.shared();
        Facade service = deployment.service();
        for (String partner : new String[] {"asked-first", "asked-second"}) service.publish(profile(partner));
        await().until(() -> service.anonymously()
                .get("/v1/partners/search?region=" + REGION)
                .has("partners[1].profileId"));
    }

    @Test
    void from_the_search_to_the_page_where_the_request_is_followed() {
        String address = newId() + "@customer.example";
        try (Visitor ana = Visitor.at(
                deployment.service(),
                options -> options.setJavaScriptEnabled(false).setViewportSize(PHONE, HIGH))) {
            Page page = ana.open("/find");
            page.locator("#solutions").fill("ERP");
            page.locator("#country").selectOption("DE");
            page.locator("#size").selectOption("SMALL");
            page.locator("#region").selectOption(REGION);
            page.locator("form[role=search] button").click();
            page.locator("[name=to]").first().check();
            page.locator(".decide button.go").click();
            assertThat(page.locator("#solutions")).hasValue("ERP");
            assertThat(page.locator("#country")).hasValue("DE");

            page.locator("#need").fill("We roast coffee.");
            page.locator("button.go").click();
            assertThat(page.locator("[role=alert]")).containsText("Some fields need another look");
            assertThat(page.locator("#need")).hasValue("We roast coffee.");
            page.locator("#company").fill("Lima Roasters");
            page.locator("[id='contact.name']").fill("Ana Lima");
            page.locator("[id='contact.email']").fill(address);
            page.locator("#consent").check();
            page.locator("button.go").click();
            assertThat(page.locator("main")).containsText("We have mailed a link to " + address);

            page = ana.pressButton(deployment.mails().mail(address, "/find/confirm?ticket="));
            assertThat(page.locator("main")).containsText("Nobody has it yet.");
            page.locator("button.go").click();
            assertThat(page).hasURL(Pattern.compile("/v1/rfis/[^?]+$"));
            assertThat(page.locator("main")).containsText("We roast coffee.");
            assertThat(page.locator("main")).containsText("Partner asked-");
        }
    }

    private static BusinessProfile profile(String name) {
        return BusinessProfile.newBuilder(Samples.profile(name, name))
                .setRegion(REGION)
                .build();
    }
}
