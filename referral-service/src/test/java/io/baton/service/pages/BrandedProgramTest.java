package io.baton.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.topics.Sha256;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deployment that looks like its program. */
class BrandedProgramTest {
    private static final Pattern SHEET = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">");
    private static Facade facade;
    private static Api browser;

    @BeforeAll
    static void start() {
        facade = Facade.startWith("branded-", Map.of("baton.program.accent", "#3b0764"));
        browser = facade.anonymously().with("Accept", "text/html");
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
