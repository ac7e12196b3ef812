package io.baton.service.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Topics;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may see: the API's description, the page to try it, health and metrics. */
class OpenPagesTest {
    private static final Api API = Facade.shared().anonymously();
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void the_bare_address_leads_to_the_documentation() {
        Answer answer = API.get("/");

        assertThat(answer.status()).isBetween(301, 308);
        assertThat(answer.header("Location")).isEqualTo("/docs/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void the_documentation_page_is_there(String path) {
        assertThat(API.get(path).expect(200).body()).contains("swagger-ui", "/openapi/baton.yml");
    }

    /** Or the page would be blank without the Internet. */
    @Test
    void the_documentation_page_loads_nothing_from_elsewhere() {
        String page = API.get("/docs/").expect(200).body();

        List<String> loaded = Pattern.compile("contextPath \\+ ['\"]([^'\"]+)['\"]")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(loaded).isNotEmpty().allSatisfy(path -> {
            assertThat(path).startsWith("/");
            API.get(path).expect(200);
        });
        assertThat(page).doesNotContain("https://", "http://");
    }

    @Test
    void the_api_is_described() {
        assertThat(API.get("/openapi/baton.yml").expect(200).body())
                .contains(
                        "/v1/rfis:",
                        "/v1/rfis/{id}/withdraw",
                        "/v1/referrals/{id}/accept",
                        "/v1/referrals/{id}/decisions/{decisionId}",
                        "/v1/referrals/{id}/favorite",
                        "/v1/referrals/{id}/skip",
                        "/v1/referrals/{id}/events",
                        "/v1/stream",
                        "/v1/profiles/{id}",
                        "/v1/partners/search",
                        "/v1/settings/policy",
                        "/v1/settings/eligible-solutions",
                        "/v1/referrals/{id}/registration",
                        "/v1/registrations/{id}/approve",
                        "Idempotency-Key",
                        "If-Match",
                        "bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/liveness", "/health/readiness"})
    void health_tells_everybody_no_more_than_its_status(String path) {
        assertThat(API.get(path).expect(200).body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void metrics_are_there_for_prometheus() {
        assertThat(API.get("/prometheus").expect(200).body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void what_can_never_be_read_is_counted() {
        Pattern counted = Pattern.compile("baton_dead_letters_total\\{part=\"engine\"} (\\S+)");
        double before = count(counted);

        Facade.shared().appendGarbage(Topics.RFI_SUBMISSIONS);

        await().atMost(SOON).until(() -> count(counted) > before);
    }

    private static double count(Pattern counted) {
        Matcher found = counted.matcher(API.get("/prometheus").expect(200).body());
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
