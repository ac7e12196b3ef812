package io.baton.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts on other origins' pages, as browsers let them ask (CORS). */
class OtherOriginsTest {
    private static final String PORTAL = "https://portal.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";
    private static final String SEARCH = "/v1/partners/search?region=EMEA";

    private static Facade facade;

    @BeforeAll
    static void a_deployment_that_names_its_portal() {
        facade = Facade.startWith("cors-", Map.of("baton.cors-origins", PORTAL + ", https://other.example:8443"));
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void a_named_origins_script_asks_and_reads_the_answer_with_its_headers() {
        Answer answer = from(facade.anonymously(), PORTAL).get(SEARCH).expect(200);

        assertThat(answer.header(ALLOWED)).isEqualTo(PORTAL);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag");
        assertThat(answer.header("Vary")).contains("Origin");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
    }

    @Test
    void a_browser_may_ask_before_a_decision_without_a_token() {
        Answer before = from(facade.anonymously(), PORTAL)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type,idempotency-key,if-match")
                .send("OPTIONS", "/v1/referrals/any/accept", null)
                .expect(200);

        assertThat(before.header(ALLOWED)).isEqualTo(PORTAL);
        assertThat(before.header("Access-Control-Allow-Methods")).contains("POST");
    }

    @Test
    void a_named_origin_needs_a_token_as_everybody_does_and_reads_that_it_lacks_one() {
        assertThat(from(facade.anonymously(), PORTAL)
                        .get("/v1/referrals")
                        .expect(401)
                        .header(ALLOWED))
                .isEqualTo(PORTAL);
        from(facade.as(Token.partner("cors", "referrals-admin")), PORTAL)
                .get("/v1/referrals")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://portal.example", PORTAL + ".evil.example", "null"})
    void an_origin_that_is_not_named_reads_nothing(String origin) {
        assertThat(from(facade.anonymously(), origin).get(SEARCH).expect(200).header(ALLOWED))
                .isNull();
    }

    @Test
    void without_the_setting_nobody_does() {
        assertThat(from(Facade.shared().anonymously(), PORTAL)
                        .get(SEARCH)
                        .expect(200)
                        .header(ALLOWED))
                .isNull();
    }

    private static Api from(Api api, String origin) {
        return api.with("Origin", origin);
    }
}
