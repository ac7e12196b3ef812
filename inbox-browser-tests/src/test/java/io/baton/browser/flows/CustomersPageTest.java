package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.baton.service.testing.Bodies.newId;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Chromium;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.events.BusinessProfile;
import io.baton.events.Stage;
import io.baton.links.RemindersLink;
import io.baton.records.Samples;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.baton.words.Languages;
import io.baton.words.Words;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages behind the buttons in mails: each button on them does what it says, and the page shows it at once. */
class CustomersPageTest {
    /** Its own: in one that others use, a page of the search may be full without these partners. */
    private static final String REGION = "CUSTOMERS";

    private static final String[] PARTNERS = {"chosen-first", "chosen-second", "chosen-later"};

    @Test
    void every_button_works_on_localhost() {
        everyButton(Deployment.shared());
    }

    @Test
    void every_button_works_under_another_name_without_tls() {
        try (Deployment named = Deployment.at(Chromium.OTHER_NAME, "customers-")) {
            everyButton(named);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru", "zh-Hans", "zh-Hant"})
    void every_button_works_without_script_in_each_language(String tag) {
        everyButton(Deployment.shared(), tag, false);
    }

    private static void everyButton(Deployment deployment) {
        everyButton(deployment, "pt-PT", true);
    }

    private static void everyButton(Deployment deployment, String language, boolean script) {
        Words words = Languages.of(language);
        Facade service = deployment.service();
        for (String partner : PARTNERS) service.publish(profile(partner));
        await().until(() -> service.anonymously()
                .get("/v1/partners/search?region=" + REGION)
                .has("partners[2].profileId"));
        String rfi = newId();
        service.as(Token.program("marketing-publisher"))
                .post(
                        "/v1/rfis",
                        Bodies.rfi(rfi, PARTNERS[0], PARTNERS[1])
                                .replace("EMEA", REGION)
                                .replace("\"pt-PT\"", "\"" + language + "\""))
                .expect(201);
        try (Visitor ana = Visitor.at(deployment.service(), options -> options.setJavaScriptEnabled(script))) {
            Page page =
                    ana.pressButton(deployment.mails().mail("ana.lima@customer.example", "/v1/rfis/" + rfi + "?key="));
            assertThat(page.locator("html")).hasAttribute("lang", words.locale().toLanguageTag());
            withdrawFromOne(page, words);
            sendToAnother(page, words);
            withdrawFromAll(page, words);
            turnRemindersOffAndOn(ana);
        }
    }

    private static BusinessProfile profile(String name) {
        return BusinessProfile.newBuilder(Samples.profile(name, name))
                .setRegion(REGION)
                .setLanguages(List.of("pt", "en", "de", "ru", "zh"))
                .build();
    }

    /** One confirmation, which says that there is no way back. */
    private static void withdrawFromOne(Page page, Words words) {
        Locator first = page.locator("li").first();
        String partner = first.locator(".name").textContent();
        assertThat(first.locator("summary")).hasText(words.pages().withdrawFrom(partner));
        first.locator("summary").click();
        assertThat(first.locator("details")).containsText(words.pages().noWayBack());
        first.locator("button").click();
        says(page, words.pages().takenBackFrom(partner));
        assertThat(page.locator("li").first()).containsText(words.standing(Stage.WITHDRAWN));
        assertThat(page.locator("li").first().locator("button")).hasCount(0);
    }

    private static void sendToAnother(Page page, Words words) {
        Locator another = page.locator("form[action*=targets]").first();
        another.locator("button").click();
        assertThat(page.locator("[role=status]")).hasText(words.pages().sent());
        assertThat(page.locator("ul").first().locator("li")).hasCount(3);
    }

    private static void withdrawFromAll(Page page, Words words) {
        Locator all = page.locator("main > details");
        assertThat(all.locator("summary")).hasText(words.pages().withdrawAll());
        all.locator("summary").click();
        all.locator("button").click();
        says(page, words.pages().takenBack());
        assertThat(page.locator("form[action*=withdraw]")).hasCount(0);
        assertThat(page.locator("li").filter(new Locator.FilterOptions().setHasText(words.standing(Stage.RECEIVED))))
                .hasCount(0);
    }

    /** A busy machine may show what was done only when the page is opened again, as the page then says. */
    private static void says(Page page, String notice) {
        assertThat(page.locator("[role=status]")).isVisible();
        await().until(() -> {
            boolean said = page.locator("[role=status]").textContent().equals(notice);
            if (!said) page.reload();
            return said;
        });
    }

    private static void turnRemindersOffAndOn(Visitor visitor) {
        URI link = RemindersLink.of(URI.create("http://unused.example"), Facade.LINK_KEYS)
                .link("reader-of-" + newId(), "en");
        String address = link.getRawPath() + "?" + link.getRawQuery();
        Page page = visitor.open(address);
        page.locator("button").click();
        assertThat(page.locator("main")).containsText("You get no reminders");
        assertThat(visitor.open(address).locator("main")).containsText("You get no reminders");
        page.locator("button").click();
        assertThat(visitor.open(address).locator("main")).containsText("You get reminders");
    }
}
