package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Sha256;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deployment that looks like its program. */
class BrandedProgramTest {
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static final String LOGO = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    private static final Pattern PICTURE =
            Pattern.compile("<img class=\"logo\" src=\"([^\"]+)\" alt=\"Example Program\">");
    private static final String NOTICE = "Example Program <b>Ltd</b> & Co, London";
    private static final String NOTICE_ON_A_PAGE = "<p>Example Program &lt;b&gt;Ltd&lt;/b&gt; &amp; Co, London</p>";
    private static final String GERMAN_NOTICE = "https://program.example/impressum?a=1&b=2";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static Facade facade;
    private static Api browser;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        Path logo = directory.resolve("logo.svg");
        Files.writeString(logo, LOGO);
        facade = Facade.startWith(
                "branded-",
                Map.of(
                        "baton.program.logo",
                        logo.toString(),
                        "baton.program.accent",
                        "#3b0764",
                        "baton.program.imprint",
                        NOTICE,
                        "baton.program.imprints.DE",
                        GERMAN_NOTICE));
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

    @Test
    void every_page_shows_the_logo_which_is_named_as_the_program() {
        Browser partner = Browser.of(facade, "branded-partner", "ida@partner.example", "referrals-admin");

        assertThat(List.of(
                        browser.get("/signin").expect(200).body(),
                        browser.get("/find").expect(200).body(),
                        browser.get("/v1/rfis/none-has-this-id?key=none")
                                .expect(404)
                                .body(),
                        partner.get("/inbox").expect(200).body()))
                .allSatisfy(page -> assertThat(page).containsPattern(PICTURE).doesNotContain("#icon-baton\"/>"));
    }

    @Test
    void a_logo_runs_no_script_where_it_is_opened_by_itself() {
        Matcher picture = PICTURE.matcher(browser.get("/signin").expect(200).body());
        assertThat(picture.find()).isTrue();

        Answer logo = facade.anonymously().get(picture.group(1)).expect(200);

        assertThat(logo.body()).isEqualTo(LOGO);
        assertThat(logo.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(logo.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(logo.header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .endsWith("sandbox");
        assertThat(logo.header("Cache-Control")).contains("immutable");
    }

    @Test
    void the_pages_behind_links_load_the_logo_and_nothing_else() {
        assertThat(browser.get("/v1/rfis/none-has-this-id?key=none").header("Content-Security-Policy"))
                .contains("default-src 'none';", "img-src 'self';")
                .doesNotContain("script-src", "connect-src");
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
