package io.baton.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.events.BusinessProfile;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the documentation's pictures of the pages. */
@EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
class PicturesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final int WIDE = 1100;
    private static final String NORTHWIND = "northwind";
    private static final String ADATUM = "adatum";
    private static final String REGION = "PICTURES";

    private final Facade service = Deployment.shared().service();
    private final Api site = service.as(Token.program("marketing-publisher"));
    private final Api northwind = service.as(Token.partner(NORTHWIND, "referrals-admin"));

    @Test
    void the_pictures_of_the_documentation() {
        service.publish(profile(NORTHWIND, "Northwind Systems"));
        service.publish(profile(ADATUM, "Adatum Consulting"));
        await().until(() -> service.anonymously()
                .get("/v1/partners/search?region=" + REGION)
                .has("partners[1].profileId"));
        past();
        request(
                "Fourth Coffee GmbH",
                "Mara Lind",
                "DE",
                "de",
                "SMALL",
                false,
                "Wir rösten an drei Standorten und suchen Hilfe bei der Einführung eines ERP-Systems.");
        request(
                "Wingtip Toys",
                "Edda Holt",
                "GB",
                "en",
                "MEDIUM",
                false,
                "Two warehouses, one spreadsheet. We need stock that is right on both sites.");
        request(
                "Alpine Ski House",
                "Urs Amrein",
                "CH",
                "de",
                "LARGE",
                false,
                "Vermietung und Werkstatt sollen mit der Buchhaltung sprechen.");
        Answer call = request(
                "Southridge Video Ltd",
                "Owen Pryce",
                "GB",
                "en",
                "SMALL",
                true,
                "Our invoicing breaks every month end. Please call me.");
        try (Visitor ida =
                Visitor.at(service).signedIn(NORTHWIND, "referrals-admin", "profile-admin", "partner-admin")) {
            ida.page().setViewportSize(WIDE, 620);
            Page list = ida.open("/inbox");
            assertThat(list.locator(".row")).hasCount(4);
            taken(list, "inbox.png");
            taken(ida.open("/inbox/" + call.text("targets[0].referralId")), "request.png");
            Page figures = ida.open("/figures?months=3");
            taken(figures, "figures.png");
        }
        try (Visitor customer = Visitor.at(service)) {
            customer.page().setViewportSize(WIDE, 620);
            URI link = URI.create(call.text("link"));
            Page page = customer.open(link.getRawPath() + "?" + link.getRawQuery());
            assertThat(page.locator("li").nth(1)).isVisible();
            taken(page, "customer.png");
        }
    }

    /** What has happened to earlier requests. */
    private void past() {
        decided("Litware", "/accept", Bodies.ACCEPT);
        String won = decided("Trey Research", "/accept", Bodies.ACCEPT);
        northwind.post(won + "/won", Bodies.WON).expect(200);
        String lost = decided("Proseware", "/accept", Bodies.ACCEPT);
        northwind.post(lost + "/lost", Bodies.LOST).expect(200);
        decided("Margie's Travel", "/decline", Bodies.DECLINE);
        decided("Consolidated Messenger", "/decline", "{\"reason\": \"SPAM\"}");
    }

    private String decided(String company, String decision, String body) {
        Answer sent = request(company, "Ana Lima", "PT", "en", "MEDIUM", false, "We want to move our order system.");
        String referral = "/v1/referrals/" + sent.text("targets[0].referralId");
        northwind.post(referral + decision, body).expect(200);
        return referral;
    }

    private Answer request(
            String company, String name, String country, String language, String size, boolean call, String need) {
        Answer sent = site.post("/v1/rfis", """
                        {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY", "company": "%s",
                         "contact": {"name": "%s", "email": "office@customer.example", "phone": "+44 20 7946 0958"},
                         "country": "%s", "language": "%s", "companySize": "%s", "directContact": %s, "need": "%s",
                         "region": "%s", "solutions": ["erp"], "targets": [
                           {"profileId": "%s", "location": "hamburg"}, {"profileId": "%s", "location": "hamburg"}]}""".formatted(
                        Bodies.newId(), company, name, country, language, size, call, need, REGION, NORTHWIND, ADATUM))
                .expect(201);
        await().until(() -> northwind
                        .get("/v1/referrals/" + sent.text("targets[0].referralId"))
                        .status()
                == 200);
        return sent;
    }

    private static BusinessProfile profile(String partner, String name) {
        return BusinessProfile.newBuilder(Samples.profile(partner, partner))
                .setPartnerName(name)
                .setRegion(REGION)
                .build();
    }

    private static void taken(Page page, String file) {
        assertThat(page.locator("h1").first()).isAttached();
        Locator focused = page.locator(":focus");
        if (focused.count() > 0) focused.first().blur();
        page.screenshot(new Page.ScreenshotOptions().setPath(DOCS.resolve(file)));
    }
}
