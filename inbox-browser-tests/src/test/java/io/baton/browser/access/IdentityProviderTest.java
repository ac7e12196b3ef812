package io.baton.browser.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in at a real identity provider, and programs show its tokens. */
class IdentityProviderTest {
    private static final Map<String, String> IDA = Map.of("username", "ida", "password", "ida-of-tests");
    private static Keycloak keycloak;
    private static Facade facade;
    private static String referral;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @BeforeAll
    static void start() {
        keycloak = Keycloak.start();
        facade = Facade.startWith(
                "provider-",
                Map.of(
                        "baton.sign-in.issuer", keycloak.issuer(),
                        "baton.sign-in.client-id", "baton-pages",
                        "baton.sign-in.client-secret", "a-client-secret-of-tests",
                        "baton.token.issuer", keycloak.issuer(),
                        "baton.token.audience", "baton"));
        referral = Deal.of(facade, "provided-profile", "provided-partner").received();
    }

    @AfterAll
    static void stop() {
        if (facade != null) facade.close();
        if (keycloak != null) keycloak.close();
    }

    @Test
    void one_signs_in_at_the_provider_and_lands_on_the_page_that_was_asked_for() {
        String page = referral.replace("/v1/referrals", "/inbox");
        assertThat(get(facade.at("/signin?to=" + page)).body()).contains("/signin/provider?to=%2Finbox");

        HttpResponse<String> back = get(signedInAtProvider(page));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains(page);
        assertThat(get(facade.at(page)).body()).contains("Lima Textiles", "Ida Kern");
    }

    @Test
    void an_answer_counts_once_and_only_in_the_browser_that_asked() {
        URI answer = signedInAtProvider("/inbox");
        HttpClient another = HttpClient.newHttpClient();

        assertThat(send(another, HttpRequest.newBuilder(answer).build()).statusCode())
                .isEqualTo(403);
        assertThat(get(URI.create(answer.toString().replaceAll("state=[^&]+", "state=guessed")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(answer).statusCode())
                .as("its cookie went with the wrong state")
                .isEqualTo(403);
        URI second = signedInAtProvider("/inbox");
        assertThat(get(second).statusCode()).isEqualTo(303);
        assertThat(get(second).statusCode()).isEqualTo(403);
    }

    @Test
    void a_code_that_the_provider_does_not_know_signs_nobody_in() {
        URI answer = signedInAtProvider("/inbox");

        HttpResponse<String> refused = get(URI.create(answer.toString().replaceAll("code=[^&]+", "code=made-up")));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("did not work");
    }

    @Test
    void a_program_shows_the_providers_token_and_an_id_token_is_none() {
        Answer tokens = token();

        assertThat(bearer(tokens.text("access_token")).get(referral).expect(200).text("stage"))
                .isEqualTo("RECEIVED");
        Answer refused = bearer(tokens.text("id_token")).get(referral).expectProblem(401, "unauthorized");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    private static Api bearer(String token) {
        return facade.anonymously().with("Authorization", "Bearer " + token);
    }

    private static Answer token() {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "scope", "openid",
                "client_id", "baton-pages",
                "client_secret", "a-client-secret-of-tests",
                "username", "ida",
                "password", "ida-of-tests");
        return new Api(URI.create(keycloak.issuer()), Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .send("POST", URI.create(keycloak.issuer()).getPath() + "/protocol/openid-connect/token", form(form))
                .expect(200);
    }

    /** @return the address that the provider sends the browser back to */
    private URI signedInAtProvider(String to) {
        HttpResponse<String> begun = get(facade.at("/signin/provider?to=" + to));
        assertThat(begun.statusCode()).isEqualTo(303);
        HttpResponse<String> asked = get(location(begun));
        if (asked.statusCode() != 200) return location(asked);
        HttpRequest form = HttpRequest.newBuilder(action(asked.body()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(IDA)))
                .build();
        return location(send(browser, form));
    }

    private static URI action(String page) {
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).as(page).isTrue();
        return URI.create(action.group(1).replace("&amp;", "&"));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())));
    }

    private HttpResponse<String> get(URI address) {
        return send(browser, HttpRequest.newBuilder(address).build());
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
