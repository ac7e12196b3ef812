package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Forms;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The answer to a form takes the place of its page, without a new document; for all that the browser offers, it is a page of its own. */
class AnswerInPlaceTest {
    private static final Pattern ACCEPTED = Pattern.compile("[?]done=accept");

    private Deal deal;
    private Visitor ida;
    private String referral;
    private String request;

    /** The only one of its partner: another one would be the next to answer. */
    @BeforeEach
    void a_request_in_the_inbox() {
        String partner = "in-place-" + UUID.randomUUID();
        deal = Deployment.shared().partner(partner);
        referral = deal.received();
        request = "/inbox/" + Deal.id(referral);
        ida = Visitor.at(Deployment.shared().service()).signedIn(partner, "referrals-admin");
    }

    @AfterEach
    void leave() {
        ida.close();
    }

    private Page accepted() {
        Page page = ida.open(request + "#accept");
        page.evaluate("() => { window.begun = 'here'; }");
        Forms.deal(page.locator("#accept"));
        page.locator("#accept button.go").click();
        assertThat(page.locator(".note.good")).containsText("Accepted");
        return page;
    }

    @Test
    void it_has_its_own_address_title_and_the_focus_in_what_it_says() {
        Page page = accepted();

        assertThat(page).hasURL(ACCEPTED);
        assertThat(page.evaluate("() => window.begun")).isEqualTo("here");
        assertThat(page.locator(".note.good")).isFocused();
        String title = page.title();
        page.reload();
        assertThat(page.title()).isEqualTo(title);
        assertThat(page.evaluate("() => window.begun")).isNull();
    }

    @Test
    void back_leads_to_the_request_as_it_stands_now_and_forward_to_the_answer() {
        Page page = accepted();

        page.goBack();

        assertThat(page).hasURL(Pattern.compile(request));
        assertThat(page.locator("#accept")).hasCount(0);
        page.goForward();
        assertThat(page).hasURL(ACCEPTED);
        assertThat(page.locator(".note.good")).containsText("Accepted");
    }

    @Test
    void faults_keep_the_address_of_the_form_and_a_reload_brings_what_was_written() {
        Page page = ida.open(request + "#accept");
        Forms.deal(page.locator("#accept"));
        page.locator("#accept [name=purchaseDate]").fill("soon");
        page.locator("#accept button.go").click();
        assertThat(page.locator("#problems")).isFocused();
        assertThat(page).hasURL(Pattern.compile(request + "#accept"));

        page.reload();

        assertThat(page.locator("#accept [name=purchaseDate]")).hasValue("soon");
        page.locator("#accept [name=purchaseDate]").fill("2027-Q1");
        page.locator("#accept button.go").click();
        assertThat(page.locator(".note.good")).containsText("Accepted");
    }

    @Test
    void what_happens_is_announced_in_it_and_its_keys_and_forms_work() {
        Page page = accepted();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.locator("#keys [data-close]").click();
        assertThat(page.locator("#keys")).isHidden();

        page.locator("[href='#won']").click();
        assertThat(page.locator("#won")).isVisible();

        deal.partner().post(referral + "/called", "").expect(200);

        assertThat(page.locator(".arrived a")).isVisible();
    }

    @Test
    void while_it_is_on_its_way_the_form_says_so_and_a_second_click_sends_nothing() {
        Page page = ida.open(request + "#accept");
        Forms.deal(page.locator("#accept"));
        List<Route> sent = new ArrayList<>();
        page.route("**/accept", sent::add);

        page.locator("#accept button.go").click();
        page.locator("#accept button.go").click();

        assertThat(page.locator("#accept form")).hasAttribute("aria-busy", "true");
        assertThat(sent).hasSize(1);
        sent.getFirst().resume();
        assertThat(page.locator(".note.good")).containsText("Accepted");
    }

    @Test
    void while_a_form_is_on_its_way_no_other_one_is_sent() {
        Page page = ida.open(request + "#accept");
        Forms.deal(page.locator("#accept"));
        List<Route> accepts = new ArrayList<>();
        List<Route> declines = new ArrayList<>();
        page.route("**/accept", accepts::add);
        page.route("**/decline", declines::add);

        page.locator("#accept button.go").click();
        page.locator("#decline form").evaluate("form => { form.noValidate = true; form.requestSubmit(); }");

        assertThat(page.locator("#accept form")).hasAttribute("aria-busy", "true");
        assertThat(declines).isEmpty();
        accepts.getFirst().resume();
        assertThat(page.locator(".note.good")).containsText("Accepted");
    }
}
