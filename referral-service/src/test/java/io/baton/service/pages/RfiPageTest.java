package io.baton.service.pages;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Sha256;
import io.baton.links.SenderLink;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page behind the links of the customer and the sender: to follow, to take back (L16), to choose others (L5, L6). */
class RfiPageTest {
    private static final String REGION = "PAGES";
    private static final String FIRST = "page-first";
    private static final String OTHER = "page-other";
    private static final String SENDERS = "page-senders";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static Facade facade;
    private static Api site;
    private static Api browser;

    @BeforeAll
    static void partners() {
        facade = Facade.shared();
        site = facade.as(Token.program("marketing-publisher"));
        browser = facade.anonymously().with("Accept", BROWSER).with("Accept-Language", "de-DE,de;q=0.9,en;q=0.5");
        for (String name : new String[] {FIRST, OTHER, SENDERS}) facade.publish(profile(name));
        await().until(() ->
                facade.anonymously().get("/v1/partners/search?region=" + REGION).has("partners[2].profileId"));
    }

    @Test
    void a_browser_gets_a_page_that_loads_nothing_and_is_kept_nowhere() {
        Answer page = browser.opened(link(inquiry())).expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).isEqualTo(policy(page.body()));
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).contains("<h1>", FIRST).doesNotContain("<script", "src=", "http://", "https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/json,text/html;q=0.5"})
    void a_program_gets_json(String accepted) {
        Answer answer = facade.anonymously()
                .with("Accept", accepted)
                .get(link(inquiry()))
                .expect(200);

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.text("targets[0].profileId")).isEqualTo(FIRST);
    }

    @Test
    void the_customers_page_is_in_the_language_of_the_request() {
        String russian = inquiry().replaceFirst("\"language\": *\"[^\"]*\"", "\"language\": \"ru\"");

        assertThat(browser.opened(link(russian)).expect(200).body()).contains("<html lang=\"ru\">", "Ваш запрос");
    }

    @Test
    void what_others_wrote_is_shown_as_text() {
        String hostile = inquiry().replaceFirst("\"need\": *\"[^\"]*\"", "\"need\": \"<script>alert(1)</script>\"");

        assertThat(browser.opened(link(hostile)).expect(200).body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void the_customer_takes_it_back_by_the_page() {
        String link = link(inquiry());

        String back = pressed(link, "withdraw", "");

        assertThat(back).contains("done=withdrawn");
        assertThat(browser.opened(back).expect(200).body())
                .contains("bei allen zurückgezogen")
                .doesNotContain("/forms/withdraw", "noch nicht entschieden<");
        assertThat(facade.anonymously().get(link).text("targets[0].stage")).isEqualTo("WITHDRAWN");
    }

    @Test
    void right_after_one_partner_is_left_out_the_page_says_who_and_shows_it() {
        String link = link(inquiry(FIRST, OTHER));
        String referral = facade.anonymously().get(link).text("targets[0].referralId");

        String page = browser.opened(pressed(link, "withdraw", "referralId=" + referral))
                .expect(200)
                .body();

        assertThat(page)
                .contains(FIRST + " (Hamburg) hat die Anfrage nicht mehr.", "/forms/withdraw")
                .doesNotContain("bei allen zurückgezogen", "value=\"" + referral + "\"");
    }

    @Test
    void the_answer_to_a_withdrawal_shows_what_it_did() {
        String link = link(inquiry());

        Answer answer = facade.anonymously().post(at(link, "/withdraw"), "{}").expect(200);

        assertThat(answer.text("targets[0].stage")).isEqualTo("WITHDRAWN");
    }

    @Test
    void right_after_another_partner_is_chosen_the_page_shows_that_partner() {
        String link = link(inquiry());

        String page = browser.opened(pressed(link, "targets", "profileId=" + OTHER + "&location=hamburg"))
                .expect(200)
                .body();

        assertThat(page).contains("ist unterwegs", OTHER + " (Hamburg)</p>");
    }

    @Test
    void another_partner_is_offered_only_while_nobody_has_accepted() {
        String link = link(inquiry());
        String referral = facade.anonymously().get(link).text("targets[0].referralId");
        assertThat(browser.opened(link).body()).contains("/forms/targets");

        facade.as(Token.partner(FIRST, "referrals-admin"))
                .with("Idempotency-Key", newId())
                .post("/v1/referrals/" + referral + "/accept", Bodies.ACCEPT)
                .expect(200);

        await().untilAsserted(() -> assertThat(browser.opened(link).body())
                .contains("nimmt die Anfrage an")
                .doesNotContain("/forms/targets"));
    }

    @Test
    void where_nobody_else_fits_the_page_names_the_program_as_whom_to_ask() {
        String alone = "page-alone";
        facade.publish(BusinessProfile.newBuilder(Samples.profile(alone, alone))
                .setRegion("ALONE")
                .build());
        String link = link(Bodies.rfi(newId(), alone).replace("EMEA", "ALONE").replace("pt-PT", "de"));
        String referral = facade.anonymously().get(link).text("targets[0].referralId");
        assertThat(browser.opened(link).body()).doesNotContain("wenden Sie sich");

        facade.as(Token.partner(alone, "referrals-admin"))
                .with("Idempotency-Key", newId())
                .post("/v1/referrals/" + referral + "/decline", Bodies.DECLINE)
                .expect(200);

        await().untilAsserted(() -> assertThat(browser.opened(link).body())
                .contains("Bitte wenden Sie sich an Example Program (partners@program.example).")
                .doesNotContain("/forms/targets"));
    }

    @Test
    void the_page_has_the_reference_and_the_imprint() {
        String link = link(inquiry());
        String rfi = facade.anonymously().get(link).text("rfiId");

        assertThat(browser.opened(link).body())
                .contains("Vorgangs-Nr.: " + Ids.reference(rfi))
                .contains("Example Program", "1 Example Way, 12345 Sampletown", "partners@program.example");
    }

    @Test
    void the_page_of_a_customer_who_asked_nothing_says_who_passed_the_request_on() {
        String lead = inquiry().replace("CUSTOMER_INQUIRY", "MARKETING_QUALIFIED");
        String sent = "{\"sender\": {\"name\": \"Mia Mark\", \"email\": \"mia@program.example\"}," + lead.substring(1);

        assertThat(browser.opened(link(sent)).body()).contains("Weitergegeben von: Mia Mark (Example Program)");
        assertThat(browser.opened(link(inquiry())).body()).doesNotContain("Weitergegeben von");
    }

    @Test
    void the_customer_sends_it_to_another_partner_by_the_page() {
        String link = link(inquiry());
        assertThat(browser.opened(link).body()).contains("/forms/targets", "value=\"" + OTHER + "\"");

        String back = pressed(link, "targets", "profileId=" + OTHER + "&location=hamburg");

        assertThat(back).contains("done=sent");
        await().until(() -> facade.anonymously().get(link).has("targets[1].referralId"));
    }

    @Test
    void the_page_says_until_when_who_has_it_answers_how_fast_it_usually_does_and_then_who_calls() {
        String link = link(inquiry());
        String referral = facade.anonymously().get(link).text("targets[0].referralId");
        assertThat(browser.opened(link).body())
                .contains("Antwortet bis ")
                .containsPattern("Antwortet meist innerhalb|Hat noch keine Anfrage beantwortet");

        facade.as(Token.partner(FIRST, "referrals-admin"))
                .with("Idempotency-Key", newId())
                .post("/v1/referrals/" + referral + "/accept", Bodies.ACCEPT)
                .expect(200);

        await().untilAsserted(() -> assertThat(browser.opened(link).body())
                .containsPattern("Es meldet sich: [^<]*Ida Kern")
                .doesNotContain("Antwortet bis ", "id=\"solutions\""));
    }

    @Test
    void others_are_looked_for_on_the_page_and_chosen() {
        String link = link(inquiry());

        assertThat(browser.opened(link + "&solutions=ERP").expect(200).body())
                .contains("value=\"ERP\"", "value=\"" + OTHER + "\"");
        assertThat(browser.opened(link + "&solutions=teleportation").body()).contains("Kein Partner passt");
        assertThat(browser.opened(link + "&solutions=%07").expect(200).body())
                .contains("id=\"solutions-err\"")
                .doesNotContain("must not");
        assertThat(browser.opened(link + "&solutions=%22%3E%3Cscript%3E").body())
                .doesNotContain("<script");
    }

    @Test
    void a_leads_sender_follows_and_chooses_but_takes_nothing_back() {
        Answer sent = facade.as(Token.partner(SENDERS, "referrals-admin"))
                .post("/v1/rfis", Bodies.lead(FIRST).replace("EMEA", REGION))
                .expect(201);
        URI address = SenderLink.of(URI.create("http://unused.example"), Facade.LINK_KEYS)
                .link(sent.text("rfiId"), Instant.now());
        String link = address.getRawPath() + "?" + address.getRawQuery();
        await().until(() -> browser.opened(link).status() == 200);

        assertThat(browser.opened(link).body())
                .contains("<html lang=\"de\">", "/forms/targets", OTHER)
                .doesNotContain("/forms/withdraw", "value=\"" + SENDERS + "\"");
        press(link, "withdraw", "").expect(404);
        facade.anonymously().post(at(link, "/withdraw"), "{}").expectProblem(404, "not-found");
        press(link, "targets", "profileId=" + SENDERS + "&location=hamburg").expect(422);
        assertThat(pressed(link, "targets", "profileId=" + OTHER + "&location=hamburg"))
                .contains("done=");
    }

    @Test
    void a_link_with_a_slash_behind_the_request_leads_to_its_page() {
        String link = link(inquiry());

        Answer led = browser.get(link.replace("?key=", "/?key="));

        assertThat(led.expect(303).header("Location")).isEqualTo("../" + link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void a_link_that_is_none_is_a_page_too() {
        Answer page = browser.opened("/v1/rfis/unknown?key=00").expect(404);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"de\">");
        press("/v1/rfis/unknown?key=00", "withdraw", "").expect(404);
        press("/v1/rfis/unknown?key=00", "targets", "profileId=" + OTHER).expect(404);
    }

    @Test
    void what_cannot_be_done_is_said_on_the_page() {
        press(link(inquiry()), "targets", "profileId=&location=").expect(422);
        assertThat(pressed(link(inquiry()), "withdraw", "referralId=none")).contains("done=not_possible");
    }

    /** @return the address that the browser is led to */
    private static String pressed(String link, String form, String fields) {
        Answer answer = press(link, form, fields).expect(303);
        URI here = URI.create(at(link, "/forms/" + form));
        return here.resolve(answer.header("Location")).toString();
    }

    /** With the Origin that the page's policy makes a browser send: none of its own under "no-referrer" (Fetch standard). */
    private static Answer press(String link, String form, String fields) {
        boolean hidden = "no-referrer".equals(browser.opened(link).header("Referrer-Policy"));
        String origin = hidden ? "null" : facade.anonymously().base().toString();
        return browser.with("Content-Type", "application/x-www-form-urlencoded")
                .with("Origin", origin)
                .send("POST", at(link, "/forms/" + form), fields);
    }

    private static String at(String link, String what) {
        return link.replace("?", what + "?");
    }

    /** @return the customer's link, once it leads somewhere */
    private static String link(String rfi) {
        String link = site.post("/v1/rfis", rfi).expect(201).text("link").replaceFirst("https?://[^/]+", "");
        await().until(() -> facade.anonymously().get(link).status() == 200);
        return link;
    }

    private static String inquiry() {
        return inquiry(FIRST);
    }

    private static String inquiry(String... partners) {
        return Bodies.rfi(newId(), partners).replace("EMEA", REGION).replace("pt-PT", "de");
    }

    /** No style but the one that the page has, no script, and nothing from elsewhere. */
    private static String policy(String page) {
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        return "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style))
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static BusinessProfile profile(String name) {
        return BusinessProfile.newBuilder(Samples.profile(name, name))
                .setRegion(REGION)
                .build();
    }
}
