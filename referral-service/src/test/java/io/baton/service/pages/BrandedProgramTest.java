package io.baton.service.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Sha256;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deployment that looks like its program. */
class BrandedProgramTest {
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static final String NOTICE = "Example Program <b>Ltd</b> & Co, London";
    private static final String NOTICE_ON_A_PAGE = "<p>Example Program &lt;b&gt;Ltd&lt;/b&gt; &amp; Co, London</p>";
    private static final String GERMAN_NOTICE = "https://program.example/impressum?a=1&b=2";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static Facade facade;
    private static Api browser;

    @BeforeAll
    static void start() {
        facade = Facade.startWith(
                "branded-",
                Map.of(
                        "baton.program.accent", "#3b0764",
                        "baton.program.imprint", NOTICE,
                        "baton.program.imprints.DE", GERMAN_NOTICE));
        browser = facade.anonymously().with("Accept", BROWSER);
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void the_inbox_and_the_public_pages_are_in_the_programs_colour() {
        assertThat(sheet("/signin")).contains("--fill: #3b0764;").isEqualTo(sheet("/find"));
    }

    @Test
    void the_pages_behind_links_are_in_the_programs_colour_under_a_policy_as_strict_as_ever() {
        Answer page = browser.get("/v1/rfis/none-has-this-id?key=none").expect(404);
        String style = between(page.body(), "<style>", "</style>");

        assertThat(style).contains("--fill: #3b0764;");
        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style)) + "';")
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe");
    }

    @Test
    void every_page_has_the_legal_notice_as_text() {
        Api partner =
                facade.as(Token.partner("branded-partner", "partner-admin")).with("Accept", BROWSER);

        assertThat(List.of(
                        browser.get("/signin").expect(200).body(),
                        browser.get("/find").expect(200).body(),
                        browser.get("/v1/rfis/none-has-this-id?key=none")
                                .expect(404)
                                .body(),
                        partner.get("/inbox").expect(200).body()))
                .allSatisfy(page -> assertThat(page).contains(NOTICE_ON_A_PAGE).doesNotContain("impressum"));
    }

    @Test
    void a_customers_page_has_the_legal_notice_of_their_country() {
        Api site = facade.as(Token.program("marketing-publisher"));
        String inquiry = Bodies.rfi(Bodies.newId(), "warm-profile").replace("\"PT\"", "\"DE\"");
        Answer taken = await().until(() -> site.post("/v1/rfis", inquiry), answer -> answer.status() == 201);
        String link = taken.text("link").replaceFirst("https?://[^/]+", "");
        await().until(() -> facade.anonymously().get(link).status() == 200);

        assertThat(browser.opened(link).expect(200).body())
                .contains("<p><a href=\"https://program.example/impressum?a=1&amp;b=2\">Legal notice</a></p>")
                .doesNotContain(NOTICE_ON_A_PAGE);
    }

    private static String sheet(String page) {
        Matcher link = SHEET.matcher(browser.get(page).expect(200).body());
        assertThat(link.find()).isTrue();
        return facade.anonymously().get(link.group(1)).expect(200).body();
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }
}
