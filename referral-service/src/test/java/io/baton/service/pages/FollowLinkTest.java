package io.baton.service.pages;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.links.CustomerLink;
import io.baton.links.SenderLink;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The links of customers and senders get old, are mailed again to the same address, and stay in no address of a browser. */
class FollowLinkTest {
    private static final URI HERE = URI.create("http://unused.example");
    private static final String PARTNER = "follow-link";
    private static final String CUSTOMER = "ana.lima@customer.example";
    private static final Duration LIFE = Duration.ofDays(90);
    private static Facade facade;
    private static Api program;
    private static Api browser;

    @BeforeAll
    static void partner() {
        facade = Facade.shared();
        program = facade.anonymously();
        browser = program.with("Accept", "text/html")
                .with("Accept-Language", "de")
                .with("Origin", program.base().toString())
                .with("Content-Type", "application/x-www-form-urlencoded");
        facade.publish(BusinessProfile.newBuilder(Samples.profile(PARTNER, PARTNER))
                .setLanguages(List.of("pt", "en", "de", "ru", "zh"))
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Send a new link",
        "de, Neuen Link senden",
        "ru, Отправить новую ссылку",
        "zh-Hans, 发送新链接",
        "zh-Hant, 傳送新連結"
    })
    void an_old_link_says_so_in_the_customers_language_and_offers_a_new_one(String language, String button) {
        String rfi = submitted(language);

        Answer page = browser.get(customers(rfi, old())).expect(410);

        assertThat(page.body())
                .contains("<html lang=\"" + language + "\"", button, "action=\"./" + rfi + "/forms/link?key=")
                .doesNotContain("<script", CUSTOMER, "Ana Lima", "order system", PARTNER);
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_link_lasts_as_long_as_the_policy_says_after_the_day_of_its_mail() {
        String rfi = submitted("de");

        program.get(customers(rfi, Instant.now().minus(LIFE).plus(Duration.ofHours(1))))
                .expect(200);
        program.get(customers(rfi, old())).expectProblem(410, "link-old");
    }

    @Test
    void an_old_link_does_nothing_either() {
        String link = customers(submitted("de"), old());

        program.post(at(link, "/withdraw"), "{}").expectProblem(410, "link-old");
        program.get(at(link, "/suggestions")).expectProblem(410, "link-old");
        for (String form : new String[] {"/forms/withdraw", "/forms/targets"}) {
            Answer answer = browser.send("POST", at(link, form), "").expect(303);
            URI back = URI.create(at(link, form)).resolve(answer.header("Location"));
            assertThat(back).hasToString(link);
        }
        assertThat(program.get(customers(rfi(link), Instant.now())).text("targets[0].stage"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_link_of_an_earlier_release_is_old_and_a_new_one_is_mailed() throws Exception {
        String rfi = submitted("de");
        String link = "/v1/rfis/" + rfi + "?key=" + undated(rfi);

        assertThat(browser.get(link).expect(410).body()).contains("Neuen Link senden");
        browser.send("POST", at(link, "/forms/link"), "").expect(200);

        assertThat(awaited(rfi).getPerson().getSubjectId()).isEqualTo(Sealing.subjectOf(CUSTOMER));
    }

    @Test
    void a_new_link_goes_to_the_address_of_the_request_in_one_mail_however_often_it_is_asked_for() {
        String rfi = submitted("de");
        String form = at(customers(rfi, old()), "/forms/link");

        for (int i = 0; i < 5; i++) browser.send("POST", form, "").expect(200);

        SignIn mail = awaited(rfi);
        assertThat(Sealing.openPerson(mail.getPerson()).getEmail()).isEqualTo(CUSTOMER);
        assertThat(mail.getLanguage()).isEqualTo("de");
        assertThat(mail.getFollowedBySender()).isFalse();
        // Ten minutes may end between two of the five.
        assertThat(mails(rfi)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_answer_is_the_same_whether_or_not_there_is_such_a_link_or_such_a_request() {
        String rfi = submitted("de");
        String known = at(customers(rfi, old()), "/forms/link");
        String unknown = at(customers("unknown", old()), "/forms/link");

        Answer first = browser.send("POST", known, "").expect(200);

        assertThat(first.body()).contains("ein neuer unterwegs").doesNotContain(CUSTOMER);
        for (String other :
                new String[] {unknown, known + "0", "/v1/rfis/" + rfi + "/forms/link", "/v1/rfis/%07/forms/link?key="})
            assertThat(browser.send("POST", other, "").expect(200).body()).isEqualTo(first.body());
        assertThat(browser.get(customers("unknown", old())).expect(410).body())
                .isEqualTo(browser.get(customers(rfi, old()))
                        .body()
                        .replace(rfi, "unknown")
                        .replaceAll("key=[^\"]*", "key=" + key(customers("unknown", old()))));
    }

    @Test
    void a_forged_link_has_nothing_mailed() {
        String rfi = submitted("de");

        browser.send("POST", "/v1/rfis/" + rfi + "/forms/link?key=1-00", "").expect(200);
        browser.send("POST", "/v1/rfis/" + rfi + "/forms/link", "").expect(200);
        // What comes later in the log has been read: then what came before it has, too.
        String other = submitted("de");
        browser.send("POST", at(customers(other, old()), "/forms/link"), "");
        awaited(other);

        assertThat(mails(rfi)).isEmpty();
    }

    @Test
    void a_sender_gets_a_new_link_of_the_sender_at_the_senders_address() {
        String rfi = facade.as(Token.partner("follow-sender", "referrals-admin"))
                .post("/v1/rfis", Bodies.lead(PARTNER))
                .expect(201)
                .text("rfiId");
        URI link = SenderLink.of(HERE, Facade.LINK_KEYS).link(rfi, old());
        String path = link.getRawPath() + "?" + link.getRawQuery();
        assertThat(browser.get(path).expect(410).body()).contains("<html lang=\"de\"");
        await().until(() -> program.get(path.replaceAll("\\?.*", "?")
                                + SenderLink.of(HERE, Facade.LINK_KEYS)
                                        .link(rfi, Instant.now())
                                        .getRawQuery())
                        .status()
                == 200);

        browser.send("POST", at(path, "/forms/link"), "").expect(200);

        SignIn mail = awaited(rfi);
        assertThat(mail.getFollowedBySender()).isTrue();
        assertThat(mail.getPerson().getSubjectId()).isNotEqualTo(Sealing.subjectOf(CUSTOMER));
    }

    @Test
    void a_browser_exchanges_the_link_for_a_cookie_of_this_page_and_no_address_has_the_key_any_more() {
        String rfi = submitted("de");
        String link = customers(rfi, Instant.now());

        Answer first = browser.get(link).expect(303);
        String cookie = first.header("Set-Cookie");
        assertThat(cookie).contains("Path=/v1/rfis/" + rfi, "HTTPOnly", "SameSite=Lax", "Max-Age=28800");
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        Api kept = browser.with("Cookie", cookie.replaceAll(";.*", ""));
        Answer second = kept.get(led(link, first)).expect(303);

        assertThat(led(link, second)).isEqualTo("/v1/rfis/" + rfi);
        assertThat(kept.get("/v1/rfis/" + rfi).expect(200).body())
                .contains(PARTNER, "/forms/withdraw\"")
                .doesNotContain("key=", "name=\"key\"", key(link));
        assertThat(led(link, kept.get(link + "&done=kept").expect(303))).isEqualTo("/v1/rfis/" + rfi + "?done=kept");
        Answer done =
                kept.send("POST", "/v1/rfis/" + rfi + "/forms/withdraw", "").expect(303);
        assertThat(done.header("Location")).isEqualTo("../../" + rfi + "?done=withdrawn");
    }

    @Test
    void without_the_cookie_the_address_alone_opens_nothing() {
        String rfi = submitted("de");

        assertThat(browser.get("/v1/rfis/" + rfi).expect(404).body()).contains("mit dem Link aus Ihrer E-Mail");
        browser.send("POST", "/v1/rfis/" + rfi + "/forms/withdraw", "").expect(404);
        assertThat(browser.get("/v1/rfis/" + rfi + "?key=1-00").expect(404).header("Set-Cookie"))
                .isNull();
    }

    @Test
    void another_site_makes_no_browser_use_the_key_that_it_keeps() {
        String rfi = submitted("de");
        String key = key(customers(rfi, Instant.now()));
        Api kept = browser.with("Cookie", "baton-request=" + key);

        kept.with("Origin", "https://evil.example")
                .send("POST", "/v1/rfis/" + rfi + "/forms/withdraw", "")
                .expect(403);
        kept.send("POST", "/v1/rfis/" + rfi + "/forms/withdraw", "").expect(303);
    }

    @Test
    void the_key_of_one_request_in_a_cookie_opens_no_other() {
        String key = key(customers(submitted("de"), Instant.now()));

        browser.with("Cookie", "baton-request=" + key)
                .get("/v1/rfis/" + submitted("de"))
                .expect(404);
    }

    /** @return the id of a request that the views show */
    private static String submitted(String language) {
        Answer taken = facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(newId(), PARTNER).replace("pt-PT", language))
                .expect(201);
        String rfi = taken.text("rfiId");
        await().until(() -> program.get(customers(rfi, Instant.now())).has("targets[0].stage"));
        return rfi;
    }

    private static Instant old() {
        return Instant.now().minus(LIFE).minus(Duration.ofDays(1));
    }

    private static String customers(String rfi, Instant mailedAt) {
        URI link = CustomerLink.of(HERE, Facade.LINK_KEYS).link(rfi, mailedAt);
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    /** @return the key as earlier releases made it */
    private static String undated(String rfi) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Facade.LINK_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(("customer-link:" + rfi).getBytes(StandardCharsets.UTF_8)));
    }

    private static String key(String link) {
        return link.replaceFirst(".*key=", "");
    }

    private static String rfi(String link) {
        return link.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }

    private static String at(String link, String what) {
        return link.replace("?", what + "?");
    }

    private static String led(String from, Answer answer) {
        return URI.create(from).resolve(answer.header("Location")).toString();
    }

    private static SignIn awaited(String rfi) {
        return await().until(() -> mails(rfi), found -> !found.isEmpty()).getFirst();
    }

    private static List<SignIn> mails(String rfi) {
        return facade.committed(Topics.SIGN_INS).stream()
                .filter(asked -> rfi.equals(asked.getFollowedRfiId()))
                .toList();
    }
}
