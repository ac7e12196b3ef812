package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.baton.browser.testing.Axe;
import io.baton.browser.testing.Chromium;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.story.LiveStory;
import io.baton.quickstart.story.StoryClock;
import io.baton.quickstart.story.StorySettings;
import io.baton.service.testing.Api;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./baton up --story} shows. Its time passes as the real one, but for the days that a test skips. */
class StoryTest {
    private static final Pattern SENDS = Pattern.compile("sends a request");

    @TempDir
    private static Path directory;

    private static StoryClock clock;
    private static DataDirectory data;
    private static LocalBaton baton;

    private Visitor viewer;
    private Page page;
    private FrameLocator inbox;

    @BeforeAll
    static void start() {
        Chromium.running();
        clock = new StoryClock();
        data = DataDirectory.open(directory, true);
        baton = new LocalBaton(
                Ground.thisMachine(clock),
                data,
                new Progress(new PrintWriter(Writer.nullWriter())),
                running -> new StorySettings(clock, running).properties());
        baton.start(new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY), mail -> {});
        baton.part(LiveStory.class);
    }

    @AfterAll
    static void stop() {
        if (baton != null) baton.close();
        if (data != null) data.close();
    }

    @BeforeEach
    void open() {
        // Another test may have ended while a form was open, where time waits.
        clock.go();
        clock.dayTakes(Duration.ofDays(1));
        viewer = Visitor.at(baton.running().api(), options -> {});
        viewer.context().addInitScript(Axe.SCRIPT);
        page = viewer.open("/story");
        page.setViewportSize(1280, 800);
        inbox = page.frameLocator("#inbox");
        assertThat(inbox.locator("#main")).isVisible();
    }

    @AfterEach
    void close() {
        viewer.close();
    }

    @Test
    void a_click_in_one_column_moves_the_others_and_the_inbox_accepts_by_keyboard() {
        String company = sent("#send");
        FrameLocator customer = page.frameLocator("#page");
        assertThat(page.locator("#mails li").first()).containsText("Your request is on its way");
        assertThat(page.frameLocator("#mail").locator("body")).containsText("Northwind Systems (Hamburg)");
        assertThat(customer.locator("body")).containsText("has it, and has not decided yet");
        assertThat(row(company).locator(".mark use")).hasAttribute("href", "#icon-flame");
        assertThat(row(company)).containsText("13 d left");
        int accepted = count("accepted");

        accept(company);

        assertThat(page.locator("[data-count=accepted]")).hasText(String.valueOf(accepted + 1));
        assertThat(page.locator("#lines .accepted").first()).containsText("Northwind Systems accepts");
        assertThat(page.frameLocator("#mail").locator("body")).containsText("Northwind Systems (Hamburg) has accepted");
        assertThat(customer.locator("body")).containsText("takes it on");
    }

    @Test
    void the_flame_goes_out_after_72_hours_and_the_list_shows_it_at_once() {
        String company = sent("#send");
        assertThat(row(company).locator(".mark use")).hasAttribute("href", "#icon-flame");

        clock.skip(Duration.ofHours(73));

        assertThat(page.locator("#lines .directContactWindowElapsed").first()).containsText("72 hours without a call");
        assertThat(row(company).locator(".mark use")).hasAttribute("href", "#icon-flame-out");
        assertThat(row(company)).containsText("10 d left");
    }

    @Test
    void a_request_expires_before_ones_eyes_and_goes_on_to_the_next_partner_with_the_reason() {
        String company = sent("#send-silent");
        assertThat(page.locator("#lines .received").first())
                .containsText("Adatum Consulting has the request of " + company);
        int expired = count("expired");

        clock.skip(Duration.ofDays(14).plusHours(1));

        assertThat(line("expired", company)).containsText("14 days without an answer from Adatum Consulting");
        assertThat(line("passed-on", company))
                .containsText(Pattern.compile(company + " goes on to Northwind Systems.* Why this one: .*erp"));
        // What other tests have left open expires with it.
        assertThat(count("expired")).isGreaterThan(expired);
        assertThat(page.frameLocator("#mail").locator("body")).containsText("Northwind Systems");
        assertThat(row(company)).isVisible();
    }

    @Test
    void time_waits_while_a_form_is_open_and_goes_on_afterwards() {
        String company = sent("#send");
        row(company).locator(".open-it").click();
        assertThat(page.locator("#time")).hasText("Pause time");

        inbox.locator("[href='#accept']").click();
        assertThat(page.locator("#hint")).hasText("Time waits while you write.");
        assertThat(page.locator("#time")).hasText("Let time go on");
        assertThat(clock.passing()).isFalse();

        inbox.locator("#accept [href='#title']").click();
        assertThat(page.locator("#time")).hasText("Pause time");
        assertThat(clock.passing()).isTrue();
    }

    /** The page's own clock is moved along: what it waits for by that clock takes no time here. */
    @Test
    void playing_it_runs_to_its_end_begins_again_and_stops_when_somebody_stops_it() {
        // The clock is put into each frame, and mails run no script.
        viewer.ignore("Blocked script execution in");
        page.clock().install();
        page.reload();
        assertThat(inbox.locator("#main")).isVisible();
        int sent = count("sent");
        int accepted = count("accepted");
        int expired = count("expired");

        page.locator("#play").click();
        assertThat(page.locator("#play")).hasText("Stop playing");
        playUntil("sent", sent + 1);
        playUntil("accepted", accepted + 1);
        playUntil("sent", sent + 2);
        assertThat(page.locator("#lines .received").first()).containsText("Adatum Consulting has the request of");
        clock.skip(Duration.ofDays(14).plusHours(1));
        playUntil("expired", expired + 1);
        assertThat(page.locator("#lines .passed-on").first()).isVisible();
        playUntil("accepted", accepted + 2);
        playUntil("sent", sent + 3);

        page.locator("#play").click();
        assertThat(page.locator("#play")).hasText("Play it for me");
        int then = count("accepted");
        page.clock().runFor(60_000);
        assertThat(page.locator("[data-count=accepted]")).hasText(String.valueOf(then));
        assertThat(page.locator("[data-count=sent]")).hasText(String.valueOf(sent + 3));
    }

    @Test
    void a_key_or_a_click_of_a_person_ends_the_playing() {
        page.locator("#play").click();
        assertThat(page.locator("#play")).hasText("Stop playing");

        page.keyboard().press("j");

        assertThat(page.locator("#play")).hasText("Play it for me");
        page.locator("#play").click();
        assertThat(page.locator("#play")).hasText("Stop playing");
        inbox.locator("#main").click();
        assertThat(page.locator("#play")).hasText("Play it for me");
    }

    private Locator line(String kind, String company) {
        return page.locator("#lines ." + kind)
                .filter(new Locator.FilterOptions().setHasText(company))
                .first();
    }

    private void playUntil(String what, int count) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            page.clock().runFor(1_000);
            return count(what) >= count;
        });
    }

    @Test
    void axe_finds_nothing_in_light_and_in_dark() {
        sent("#send");
        assertThat(page.locator("#mails li").first()).isVisible();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(Axe.violations(page)).as(scheme.name()).isEmpty();
        }
    }

    @Test
    void without_it_there_is_no_such_page_and_no_page_may_be_framed() {
        Api anyone = Deployment.shared().service().anonymously();

        anyone.get("/story").expect(404);
        assertThat(anyone.get("/signin").header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    @EnabledIfSystemProperty(named = "screenshots.update", matches = "true")
    void the_picture_of_the_documentation() {
        accept(sent("#send"));
        assertThat(page.locator("#lines .accepted").first()).isVisible();
        clock.skip(Duration.ofHours(40));
        String silent = sent("#send-silent");
        assertThat(page.locator("#lines .received").first())
                .containsText("Adatum Consulting has the request of " + silent);
        clock.skip(Duration.ofDays(14).plusHours(1));
        assertThat(page.locator("#lines .passed-on").first()).containsText(silent);
        clock.skip(Duration.ofHours(5));
        String last = sent("#send");
        assertThat(page.locator("#lines .received").first()).containsText(last);
        inbox.locator(":root").evaluate("() => location.assign('/inbox')");
        assertThat(row(last)).isVisible();
        assertThat(row(silent)).isVisible();
        clock.dayTakes(StoryClock.USUAL_DAY);
        assertThat(page.locator("#speed")).hasText("one day = 5 seconds");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../docs/story.png")));
    }

    private void accept(String company) {
        row(company).locator(".open-it").focus();
        page.keyboard().press("Enter");
        assertThat(inbox.locator("#title")).hasText(company);
        page.keyboard().press("a");
        assertThat(inbox.locator("#accept [name=name]")).isFocused();
        for (String typed : new String[] {"ERP rollout", "120000", "EUR", "2027-Q4"}) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Control+Enter");
    }

    /** @return the company whose request the button sent */
    private String sent(String button) {
        int before = count("sent");
        page.locator(button).click();
        assertThat(page.locator("[data-count=sent]")).hasText(String.valueOf(before + 1));
        Locator line = page.locator("#lines .sent").first();
        assertThat(line).containsText(SENDS);
        String text = line.locator("p").textContent();
        return text.substring(0, text.indexOf(" sends"));
    }

    private Locator row(String company) {
        return inbox.locator(".row", new FrameLocator.LocatorOptions().setHasText(company))
                .first();
    }

    private int count(String what) {
        return Integer.parseInt(page.locator("[data-count=" + what + "]").textContent());
    }
}
