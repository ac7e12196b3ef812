package io.baton.service.floods;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that sends too many requests reads when it may send again, and slows no other client down. */
class RateLimitTest {
    private static final int MOST = 5;
    private static final String FORWARDED = "X-Forwarded-For";
    private static Facade facade;

    @BeforeAll
    static void start() {
        facade = Facade.startWith(
                "limited-",
                Map.of(
                        "baton.rate.forms-per-hour",
                        MOST,
                        "baton.rate.strangers-per-minute",
                        MOST,
                        "baton.rate.caller-per-minute",
                        200,
                        "baton.proxies",
                        1));
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void a_network_that_asks_too_often_is_told_when_to_come_again_and_others_are_answered() {
        Api greedy = from("192.0.2.1");
        for (int i = 1; i <= MOST; i++)
            assertThat(greedy.get("/openapi/baton.yml").expect(200).header("RateLimit"))
                    .startsWith("\"stranger\";r=" + (MOST - i) + ";t=");

        Answer refused = greedy.get("/v1/partners/search?region=EMEA").expectProblem(429, "too-many-requests");

        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 12);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"stranger\";q=5;w=60");
        from("192.0.2.2").get("/v1/partners/search?region=EMEA").expect(200);
        from("192.0.2.1, 192.0.2.3").get("/v1/partners/search?region=EMEA").expect(200);
    }

    @Test
    void an_office_with_many_ipv6_addresses_is_one_network() {
        for (int i = 1; i <= MOST; i++) from("2001:db8::" + i).get("/find").expect(200);

        from("2001:db8::ffff:1").get("/find").expect(429);
        from("2001:db8:0:1::1").get("/find").expect(200);
    }

    @Test
    void a_browser_gets_it_in_plain_words_of_its_language_and_forms_are_counted_by_themselves() {
        Api german = from("192.0.2.10").with("Accept", "text/html").with("Accept-Language", "de");
        Api form = german.with("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 1; i <= MOST; i++)
            form.send("POST", "/find/request", "need=x").expect(422);

        Answer refused = form.send("POST", "/find/request", "need=x").expect(429);

        assertThat(refused.body()).contains("<html lang=\"de\"", "Zu viele Anfragen aus Ihrem Netz");
        assertThat(refused.body()).doesNotContain("noch da");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(refused.header("Content-Type")).startsWith("text/html");
        assertThat(german.get("/find").expect(200).header("RateLimit")).startsWith("\"stranger\";r=4");
    }

    @Test
    void the_button_that_has_a_new_link_mailed_is_counted_as_a_form_is() {
        Api form = from("192.0.2.41").with("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 1; i <= MOST; i++)
            form.send("POST", "/v1/rfis/any/forms/link?key=1-00", "").expect(200);

        form.send("POST", "/v1/rfis/any/forms/link?key=1-00", "").expect(429);
    }

    @Test
    void the_button_that_confirms_a_request_is_no_form_that_has_a_mail_sent() {
        Api form = from("192.0.2.40").with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(form.send("POST", "/find/confirm", "ticket=none").expect(410).header("RateLimit"))
                .startsWith("\"stranger\";r=4");
    }

    @Test
    void a_caller_is_counted_alone_wherever_they_are_and_a_made_up_token_is_no_caller() {
        Api caller = facade.as(Token.partner("counted", "referrals-admin"));
        Api other = facade.as(Token.partner("counted-too", "referrals-admin"));

        assertThat(caller.with(FORWARDED, "192.0.2.20")
                        .get("/v1/referrals")
                        .expect(200)
                        .header("RateLimit"))
                .startsWith("\"caller\";r=199");
        assertThat(caller.with(FORWARDED, "192.0.2.21")
                        .get("/v1/referrals")
                        .expect(200)
                        .header("RateLimit"))
                .startsWith("\"caller\";r=198");
        assertThat(other.get("/v1/referrals").expect(200).header("RateLimit")).startsWith("\"caller\";r=199");
        for (int i = 1; i <= MOST; i++)
            from("192.0.2.22").with("Authorization", "Bearer x" + i).get("/find");
        assertThat(from("192.0.2.22")
                        .with("Authorization", "Bearer y")
                        .get("/find")
                        .status())
                .isIn(401, 429);
    }

    @Test
    void health_and_the_parts_of_a_page_are_not_counted() {
        for (int i = 0; i <= 2 * MOST; i++) {
            from("192.0.2.30").get("/health/liveness").expect(200);
            from("192.0.2.30").get("/assets/none").expect(404);
        }
    }

    private static Api from(String address) {
        return facade.anonymously().with(FORWARDED, address);
    }
}
