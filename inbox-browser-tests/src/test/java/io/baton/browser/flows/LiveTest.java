package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Token;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens while somebody looks at a page. */
class LiveTest {
    private static final String WINDOWS = """
            {"responseWindow": "P14D", "reminderAfter": "PT24H", "lastCallBefore": "P1D", "directContactWindow": "%s"}""";
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @AfterEach
    void usual_windows() {
        directContactWindow("PT72H");
    }

    @Test
    void a_request_that_arrives_while_one_types_moves_nothing_and_n_shows_it() {
        Deal deal = deployment.partner("arrivals");
        deal.received();
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("arrivals", "referrals-admin")) {
            Page page = ida.open("/inbox");
            Locator rows = page.locator(".row");
            assertThat(rows).hasCount(2);
            page.keyboard().press("/");
            page.keyboard().type("Lima Te");
            BoundingBox first = rows.first().boundingBox();

            deal.received();
            assertThat(page.locator(".arrived a")).isVisible();

            assertThat(rows).hasCount(2);
            assertThat(rows.first().boundingBox().y).isEqualTo(first.y);
            page.keyboard().type("xtiles");
            assertThat(page.locator("[type=search]")).isFocused();
            assertThat(page.locator("[type=search]")).hasValue("Lima Textiles");
            page.keyboard().press("Escape");
            page.keyboard().press("n");
            assertThat(rows).hasCount(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_announcement_covers_nothing_that_one_may_want_to_press(int width) {
        Deal deal = deployment.partner("covered-at-" + width);
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("covered-at-" + width, "referrals-admin")) {
            Page page = ida.open("/inbox");
            page.setViewportSize(width, 740);
            assertThat(page.locator(".row")).hasCount(1);
            deal.received();
            assertThat(page.locator(".arrived a")).isVisible();

            for (String control :
                    new String[] {"[type=search]", ".tabs a", ".seg a", "#sort", ".tools .line > .btn", ".tools summary"
                    }) page.locator(control).last().click(new Locator.ClickOptions().setTrial(true));

            page.locator(".arrived a").click();
            assertThat(page.locator(".row")).hasCount(2);
        }
    }

    @Test
    void a_page_whose_session_has_ended_says_so_and_goes_on_after_the_sign_in() {
        Deal deal = deployment.partner("signed-out");
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("signed-out", "referrals-admin")) {
            Page page = ida.open("/inbox");
            ida.context().clearCookies();
            // A stream ends with the next event after its session, or its connection; cookies alone end none.
            page.evaluate("() => listen(document.querySelector('main').dataset.from, 10)");
            assertThat(page.locator(".over")).isVisible();
            assertThat(page.locator(".cut")).isHidden();

            Page other = ida.context().newPage();
            other.navigate(deployment
                    .page(Visitor.signInLink("signed-out", "referrals-admin"))
                    .toString());

            assertThat(page.locator(".over")).isHidden();
            deal.received();
            assertThat(page.locator(".arrived a")).isVisible();
        }
    }

    /** The stream is held up until the request is there: after the page was made, and before the stream stands. */
    @Test
    void what_arrives_between_the_making_of_a_page_and_its_stream_is_announced() {
        Deal deal = deployment.partner("between");
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("between", "referrals-admin")) {
            Page page = ida.page();
            page.route("**/v1/stream*", route -> {
                page.unroute("**/v1/stream*");
                deal.received();
                route.resume();
            });
            page.navigate(deployment.page("/inbox").toString());
            assertThat(page.locator(".row")).hasCount(1);

            assertThat(page.locator(".arrived a")).isVisible();

            page.locator(".arrived a").click();
            assertThat(page.locator(".row")).hasCount(2);
        }
    }

    @Test
    void what_a_colleague_does_between_the_making_of_a_request_and_its_stream_is_announced() {
        Deal deal = deployment.partner("between-one");
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("between-one", "referrals-admin")) {
            Page page = ida.page();
            page.route("**/v1/stream*", route -> {
                page.unroute("**/v1/stream*");
                deal.partner().post(referral + "/accept", Bodies.ACCEPT).expect(200);
                route.resume();
            });
            page.navigate(deployment.page("/inbox/" + Deal.id(referral)).toString());

            assertThat(page.locator(".arrived a")).isVisible();
        }
    }

    /** A page's stream begins before the page was made, and brings what the page shows already. */
    @Test
    void what_a_list_shows_already_is_not_announced_again() {
        Deal deal = deployment.partner("all-shown");
        String shown = Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("all-shown", "referrals-admin")) {
            Page page = ida.open("/inbox");
            assertThat(page.locator(".row")).hasCount(1);

            assertThat(isNew(page, shown, 1, "RECEIVED")).isFalse();
            assertThat(isNew(page, "accepted-and-gone", 2, "ACCEPTED")).isFalse();
            assertThat(isNew(page, shown, 2, "ACCEPTED")).isTrue();
            assertThat(isNew(page, "not-there-yet", 1, "RECEIVED")).isTrue();
        }
    }

    private static boolean isNew(Page page, String referralId, int version, String stage) {
        return (boolean) page.evaluate(
                "event => isNew(event)", Map.of("referralId", referralId, "version", version, "stage", stage));
    }

    @Test
    void a_stream_that_was_answered_with_an_error_is_opened_again_and_catches_up() {
        Deal deal = deployment.partner("proxied");
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("proxied", "referrals-admin")) {
            Page page = ida.page();
            page.route(
                    "**/v1/stream*",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(502)));
            page.navigate(deployment.page("/inbox").toString());
            assertThat(page.locator(".row")).hasCount(1);
            assertThat(page.locator(".cut")).isVisible();
            deal.received();
            page.unroute("**/v1/stream*");

            assertThat(page.locator(".cut")).isHidden();
            assertThat(page.locator(".arrived a")).isVisible();
        }
    }

    @Test
    void what_a_colleague_does_is_announced_on_the_request_that_one_reads() {
        Deal deal = deployment.partner("colleagues");
        String referral = deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("colleagues", "referrals-admin")) {
            Page page = ida.open("/inbox/" + Deal.id(referral) + "#accept");
            page.locator("#accept [name=name]").fill("Half a na");
            assertThat(page.locator(".arrived")).isHidden();

            deal.partner().post(referral + "/accept", Bodies.ACCEPT).expect(200);

            assertThat(page.locator(".arrived a")).isVisible();
            assertThat(page.locator("#accept [name=name]")).hasValue("Half a na");
            page.locator(".arrived a").click();
            assertThat(page.locator("#deal")).isVisible();
        }
    }

    @Test
    void a_colleagues_call_is_announced_and_shown_and_takes_no_draft_along() {
        Deal deal = deployment.partner("callers");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("callers", "referrals-admin");
                Visitor rui = Visitor.at(deployment.service()).signedIn("callers", "referrals-admin")) {
            Page reading = ida.open(request + "#accept");
            reading.locator("#accept [name=name]").fill("Half a na");
            Page list = rui.open("/inbox");
            assertThat(list.locator(".row .chip")).hasText("Wants a call");
            list.locator(".row form[action$=called] button").click();
            assertThat(list).hasURL(Pattern.compile("/inbox$"));
            assertThat(list.locator(".row .chip")).containsText("has called the customer.");

            assertThat(reading.locator(".arrived a")).isVisible();
            reading.locator(".arrived a").click();
            assertThat(reading.locator(".note h2").first()).containsText("has called the customer.");
            assertThat(reading.locator(".note.hot")).hasCount(0);
            assertThat(reading.locator("#accept [name=name]")).hasValue("Half a na");
            reading.locator("aside form[action$=called] button").click();
            assertThat(reading.locator(".note.good")).containsText("Noted.");
            assertThat(reading.locator("#accept [name=name]")).hasValue("Half a na");
        }
    }

    @Test
    void the_flame_is_lit_and_has_another_icon_and_other_words_when_its_time_is_over() {
        // Long enough to see the flame lit on a machine that does other things, too.
        directContactWindow("PT40S");
        Deal deal = deployment.partner("flames");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("flames", "referrals-admin")) {
            Page list = ida.open("/inbox");
            assertThat(list.locator(".row .mark use")).hasAttribute("href", "#icon-flame");
            assertThat(list.locator(".row .chip")).hasText("Wants a call");
            Page page = ida.tab(request);
            assertThat(page.locator(".note.hot h2")).containsText("Call now.");

            assertThat(list.locator(".arrived a"))
                    .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                            .setTimeout(120_000));

            list.locator(".arrived a").click();
            assertThat(list.locator(".row .mark use")).hasAttribute("href", "#icon-flame-out");
            assertThat(list.locator(".row .chip")).hasText("Still wants a call");
            page.locator(".arrived a").click();
            assertThat(page.locator(".note.hot")).hasCount(0);
            assertThat(page.locator(".note h2").first()).hasText("The customer still wants a call.");
        }
    }

    @Test
    void a_lost_connection_says_so_and_what_one_has_typed_stays() {
        Deal deal = deployment.partner("tunnels");
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("tunnels", "referrals-admin")) {
            Page page = ida.open("/inbox");
            page.locator("[type=search]").fill("Lima");
            assertThat(page.locator(".cut")).isHidden();

            ida.context().setOffline(true);
            assertThat(page.locator(".cut")).isVisible();
            ida.context().setOffline(false);

            assertThat(page.locator(".cut")).isHidden();
            assertThat(page.locator("[type=search]")).hasValue("Lima");
        }
    }

    private static void directContactWindow(String window) {
        Api operator = deployment.service().as(Token.program("operator")).with("Content-Type", "application/json");
        operator.send("PUT", "/v1/settings/policy", WINDOWS.formatted(window)).expect(200);
    }
}
