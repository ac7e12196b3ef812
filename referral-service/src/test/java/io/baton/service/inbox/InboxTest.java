package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.inbox.web.Html;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner's inbox, in a browser that runs no script. */
class InboxTest {
    private static final String PARTNER = "inbox-partner";
    private static final String PROFILE = "inbox-profile";
    private static final String ADMIN = "referrals-admin";
    private static final Map<String, String> ACCEPT = Map.of(
            "name", "Order system", "value.amount", "125 000.50", "value.currency", "EUR", "purchaseDate", "2027-Q1");
    private static Facade facade;
    private static Deal deal;
    private static Browser ida;

    @BeforeAll
    static void partner() {
        facade = Facade.shared();
        deal = Deal.of(facade, PROFILE, PARTNER);
        ida = Browser.of(facade, PARTNER, "ida.kern@partner.example", ADMIN);
    }

    @Test
    void a_page_loads_nothing_from_elsewhere_and_is_kept_nowhere() {
        Answer page = ida.get("/inbox").expect(200);

        assertThat(page.header("Content-Security-Policy"))
                .isEqualTo(Html.POLICY)
                .doesNotContain("unsafe", "*");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).doesNotContain("http://", "https://", "style=", "onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stylesheet\" href=\"([^\"]+)", "script src=\"([^\"]+)", "icon\" href=\"([^\"]+)"})
    void style_script_and_icon_are_kept_for_a_year(String reference) {
        Answer asset =
                ida.get(Browser.found(ida.get("/inbox").body(), reference)).expect(200);

        assertThat(asset.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(asset.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_request_stands_in_the_list_and_opens_with_all_that_lets_one_decide() {
        String page = page(deal.received());

        assertThat(ida.get("/inbox").expect(200).body()).contains(page, "Lima Textiles", "Wants a call", "13 d left");
        assertThat(ida.get(page).expect(200).body())
                .contains(
                        "Lima Textiles", "Portugal", "Medium company", "We want to move our order system to the cloud.")
                .contains("tel:+351210000000", "mailto:ana.lima@customer.example", "Call now.", "Received.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+351 21 000 0000 ext. 12|tel:+351210000000",
                "(040) 555-0142|tel:0405550142",
                "021/000.0000 x5|tel:0210000000"
            })
    void the_call_button_dials_the_number_without_its_extension(String phone, String dialled) {
        String rfi = Bodies.rfi(newId(), PROFILE).replace("+351 21 000 0000", phone);
        String page = page(received(deal.site().post("/v1/rfis", rfi).expect(201)));

        assertThat(ida.get(page).expect(200).body()).contains("href=\"" + dialled + "\"", phone);
    }

    @Test
    void a_request_is_accepted_in_a_form_and_the_page_behind_it_shows_it() {
        String page = page(deal.received());

        Answer sent = ida.send(page + "/accept", ida.form(page, ACCEPT)).expect(303);

        assertThat(ida.get(sent.header("Location")).expect(200).body()).contains("Accepted. The customer was told");
        assertThat(ida.get(page).expect(200).body()).contains("Order system", "€125,000.50", "March 31, 2027");
        assertThat(ida.get("/inbox?stage=accepted").body()).contains(page);
    }

    /** After a refusal, a browser without JavaScript shows this address, and reloads it. */
    @Test
    void the_address_of_a_form_leads_to_its_request() {
        String page = page(deal.received());

        for (String form : List.of("/decline", "/registration"))
            assertThat(ida.get(page + form).expect(303).header("Location")).isEqualTo(page);
    }

    /** As the inbox's script asks: what it would have to follow costs it nothing but time. */
    @Test
    void a_form_that_prefers_its_page_is_answered_with_it_and_its_address() {
        String page = page(deal.received());
        Map<String, String> form = ida.form(page, ACCEPT);

        Answer shown = ida.with("Prefer", "return=representation")
                .send(page + "/accept", form)
                .expect(200);

        String address = shown.header("Content-Location");
        assertThat(ida.send(page + "/accept", form).expect(303).header("Location"))
                .isEqualTo(address);
        assertThat(shown.body()).contains("Accepted. The customer was told");
        assertThat(ida.get(address).expect(200).body()).contains("Accepted. The customer was told");
    }

    @Test
    void what_the_page_cannot_show_yet_is_on_its_way_and_no_fault() {
        String page = page(deal.received());

        String shown = ida.get(page + "?done=accept&version=99").expect(200).body();

        assertThat(shown)
                .contains("Your decision is on its way", "Lima Textiles")
                .doesNotContain("Accepted. The customer was told");
    }

    @Test
    void the_languages_of_a_form_that_came_back_lead_to_its_request() {
        String page = page(deal.received());

        String back = ida.send(page + "/accept", ida.form(page, with(ACCEPT, "value.amount", "much")))
                .expect(422)
                .body();

        assertThat(Browser.found(back, "/language\\?tag=de&amp;to=([^\"]+)"))
                .isEqualTo(URLEncoder.encode(page, StandardCharsets.UTF_8));
    }

    @Test
    void a_form_sent_twice_counts_once() {
        String page = page(deal.received());
        Map<String, String> form = ida.form(page, ACCEPT);

        String first = ida.send(page + "/accept", form).expect(303).header("Location");

        assertThat(ida.send(page + "/accept", form).expect(303).header("Location"))
                .isEqualTo(first);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_that_was_written_is_lost() {
        String page = page(deal.received());
        Map<String, String> wrong = with(ACCEPT, "value.amount", "120,0,00");

        String back =
                ida.send(page + "/accept", ida.form(page, wrong)).expect(422).body();

        assertThat(back).contains("Some fields need another look", "href=\"#accept-value.amount\"");
        assertThat(back).contains("value=\"120,0,00\"", "value=\"Order system\"", "value=\"2027-Q1\"");
    }

    @Test
    void the_lines_of_a_text_end_as_everywhere_else_and_not_as_browsers_send_them() {
        String referral = deal.received();
        String page = page(referral);

        ida.send(page + "/accept", ida.form(page, with(ACCEPT, "notes", "Two sites.\r\nOne budget.")))
                .expect(303);

        assertThat(deal.partner().get(referral).expect(200).text("engagement.notes"))
                .isEqualTo("Two sites.\nOne budget.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "decline"})
    void what_answers_nothing_takes_no_answer_out_of_the_partners_hand(String answer) {
        String referral = deal.received();
        String page = page(referral);
        Map<String, String> form = ida.form(page, with(ACCEPT, "reason", "SPAM"));
        deal.partner().post(referral + "/called", "").expect(200);

        ida.send(page + "/" + answer, form).expect(303);

        assertThat(ida.get(page).expect(200).body()).doesNotContain("The customer still waits for your answer.");
    }

    @Test
    void a_late_decision_shows_the_present_state_and_the_text_that_was_written() {
        String referral = deal.received();
        String page = page(referral);
        Map<String, String> form = ida.form(page, with(Map.of("reason", "SPAM"), "notes", "Looks like spam to me"));
        deal.partner().post(referral + "/accept", Bodies.ACCEPT).expect(200);

        String conflict = ida.send(page + "/decline", form).expect(409).body();

        assertThat(conflict).contains("This has changed in the meantime", "Looks like spam to me", "Report as won");
    }

    @Test
    void a_request_is_declined_won_and_lost() {
        String declined = page(deal.received());
        String won = page(deal.accepted());
        String lost = page(deal.accepted());
        await().until(() -> ida.get(lost).body().contains("Report as lost"));

        decide(declined, "decline", Map.of("reason", "NO_CAPACITY"), "Declined. The customer was told");
        decide(won, "won", Map.of("solutions", "erp\n bi "), "Won. Well done.");
        decide(lost, "lost", Map.of("reason", "COMPETITOR", "competitor", "Fabrikam"), "Reported as lost.");
        assertThat(ida.get(won).body()).contains("erp, bi");
        assertThat(ida.get(lost).body()).contains("a competitor", "Fabrikam");
    }

    private static void decide(String page, String decision, Map<String, String> form, String says) {
        Answer sent = ida.send(page + "/" + decision, ida.form(page, form)).expect(303);
        assertThat(ida.get(sent.header("Location")).expect(200).body()).contains(says);
    }

    @Test
    void a_won_deal_is_registered_saved_first_and_corrected_when_it_comes_back() {
        facade.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
        String page = page(deal.won("registered-crm"));
        await().until(() -> ida.get(page).body().contains("This deal is to be registered"));
        Map<String, String> contract = Map.of(
                "company",
                "Lima Textiles",
                "country",
                "PT",
                "solution",
                "registered-crm",
                "dealKind",
                "NEW",
                "totalValue.amount",
                "120 000",
                "totalValue.currency",
                "EUR",
                "startsOn",
                "2027-07-01",
                "signedOn",
                "2027-06-30");

        Answer saved = ida.send(page + "/register", ida.form(page, with(contract, "keep", "true")))
                .expect(303);
        String kept = ida.get(saved.header("Location")).expect(200).body();
        assertThat(kept).contains("value=\"2027-07-01\"", "value=\"Ana Lima\"", "File it");

        Map<String, String> whole = new HashMap<>(contract);
        whole.putAll(Map.of("solutionValue.amount", "200000", "solutionValue.currency", "EUR", "perpetual", "true"));
        whole.putAll(Map.of("customerContact.name", "Ana Lima", "customerContact.email", "ana.lima@customer.example"));
        String wrong =
                ida.send(page + "/register", ida.form(page, whole)).expect(422).body();
        assertThat(wrong).contains("must not exceed the total value", "value=\"200000\"");

        Answer filed = ida.send(page + "/register", ida.form(page, with(whole, "solutionValue.amount", "80000")))
                .expect(303);
        assertThat(ida.get(filed.header("Location")).expect(200).body()).contains("The program is reviewing it.");

        String referral = page.replace("/inbox", "/v1/referrals");
        Api reviewer = facade.as(Token.program("deal-reviewer"));
        String review = referral.replace("/v1/referrals", "/v1/registrations");
        await().until(() -> reviewer.get(review).status() == 200);
        reviewer.post(review + "/return", "{\"fields\": [\"signedOn\"], \"notes\": \"The contract says otherwise.\"}")
                .expect(200);
        await().until(() -> ida.get(page).body().contains("The contract says otherwise."));
        assertThat(ida.get(page).body()).contains("name=\"signedOn\"").doesNotContain("name=\"company\"");
        ida.send(page + "/register", ida.form(page, Map.of("signedOn", "2027-06-29")))
                .expect(303);
    }

    @Test
    void what_customers_write_is_text_and_no_markup() {
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)>\\\" onmouseover=\\\"alert(1)";
        String rfi = Bodies.rfi(newId(), PROFILE)
                .replace("Lima Textiles", "Lima " + script)
                .replace("We want to move our order system to the cloud.", script);
        String page = page(received(deal.site().post("/v1/rfis", rfi).expect(201)));

        for (String shown :
                new String[] {ida.get(page).body(), ida.get("/inbox").body()})
            assertThat(shown)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert", "<img src=x")
                    .doesNotContainPattern("<[^<>]*\" onmouseover=");
    }

    @Test
    void favorite_and_skip_are_ones_own_and_can_be_taken_back() {
        String page = page(deal.received());

        mark(page, "favorite", true);
        assertThat(ida.get("/inbox?list=favorites").body()).contains(page);
        mark(page, "skip", true);
        assertThat(ida.get("/inbox").body()).doesNotContain(page);
        mark(page, "skip", false);
        assertThat(ida.get("/inbox").body()).contains(page);
    }

    private static void mark(String page, String mark, boolean on) {
        Map<String, String> form = Map.of("mark", mark, "on", String.valueOf(on), "to", "/inbox?list=favorites");
        assertThat(ida.send(page + "/mark", form).expect(303).header("Location"))
                .isEqualTo("/inbox?list=favorites");
    }

    @Test
    void anothers_request_and_one_that_does_not_exist_read_the_same() {
        Browser other = Browser.of(facade, "inbox-other", "eve@other.example", ADMIN);

        String anothers = other.get(page(deal.received())).expect(404).body();
        String none = other.get("/inbox/none").expect(404).body();

        assertThat(anothers.replaceAll("data-now=\"[^\"]+\"|tag=[^\"]+", ""))
                .isEqualTo(none.replaceAll("data-now=\"[^\"]+\"|tag=[^\"]+", ""))
                .contains("There is no such request, or it is not one of yours.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de Posteingang|Anfrage", "ru Входящие|запрос", "zh-Hans 收件箱|请求", "zh-Hant 收件匣|要求"})
    void the_reader_chooses_a_language_and_the_browser_keeps_it(String tongue) {
        String tag = tongue.substring(0, tongue.indexOf(' '));
        String cookie = Browser.at(facade)
                .get("/language?tag=" + tag + "&to=%2Finbox")
                .expect(303)
                .header("Set-Cookie");

        String page = Browser.at(facade)
                .with("Cookie", cookie.replaceAll(";.*", ""))
                .get("/signin")
                .body();

        assertThat(page).contains("<html lang=\"" + tag + "\"").doesNotContain("Mail me a link");
    }

    @Test
    void an_address_that_makes_no_sense_names_what_is_wrong_with_it() {
        assertThat(ida.get("/inbox?list=nonsense").expect(422).body()).contains("list: ");
        assertThat(ida.get("/inbox?stage=nonsense").expect(422).body()).contains("stage: ");
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> other = new HashMap<>(form);
        other.put(field, value);
        return other;
    }

    private static String received(Answer taken) {
        String path = "/v1/referrals/" + taken.text("targets[0].referralId");
        await().until(() -> deal.partner().get(path).status() == 200);
        return path;
    }

    private static String page(String referral) {
        return referral.replace("/v1/referrals", "/inbox");
    }
}
