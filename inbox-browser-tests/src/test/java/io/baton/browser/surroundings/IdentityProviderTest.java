package io.baton.browser.surroundings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import io.baton.browser.testing.Chromium;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in at a real identity provider, in a real browser, and programs show its tokens. */
class IdentityProviderTest {
    private static final String IDA = "ida";
    private static final String OPERATOR = "olga";
    private static final String WITHOUT_ROLE = "nils";
    private static final Pattern ASKED_TO_SIGN_IN = Pattern.compile("/signin\\?to=");
    private static Keycloak keycloak;
    private static Facade facade;
    private static String referral;

    @BeforeAll
    static void start() {
        Chromium.running();
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
        try (Visitor visitor = Visitor.at(facade)) {
            Page page = visitor.open(inbox());
            assertThat(page).hasURL(ASKED_TO_SIGN_IN);
            page.locator("a[href*='/signin/provider']").click();
            assertThat(page.locator("#username")).isVisible();
            assertThat(page.url()).contains("response_type=code", "code_challenge_method=S256", "&state=", "&nonce=");

            signIn(page, IDA);

            assertThat(page).hasURL(facade.at(inbox()).toString());
            assertThat(page.locator("h1")).hasText("Lima Textiles");
            assertThat(page.locator(".top .who")).containsText("Ida Kern");
            page.locator("[data-key=a]").click();
            assertThat(page.locator("#accept")).isVisible();
        }
    }

    @Test
    void what_a_session_may_do_follows_from_the_providers_roles() {
        try (Visitor partner = signedIn(IDA, "/inbox");
                Visitor operator = signedIn(OPERATOR, "/inbox");
                Visitor nils = signedIn(WITHOUT_ROLE, "/inbox")) {
            assertThat(partner.page()).hasURL(facade.at("/inbox").toString());
            assertThat(operator.page()).hasURL(facade.at("/program").toString());
            assertThat(nils.page().locator("main")).containsText("Your role may not see this.");
            assertThat(status(partner, "/v1/referrals")).isEqualTo(200);
            assertThat(status(partner, "/v1/settings/policy")).isEqualTo(403);
            assertThat(status(operator, "/v1/settings/policy")).isEqualTo(200);
            assertThat(status(nils, "/v1/referrals")).isEqualTo(403);
        }
    }

    @Test
    void one_whom_the_provider_refuses_has_no_session() {
        try (Visitor visitor = Visitor.at(facade)) {
            Page page = visitor.open("/signin/provider?to=/inbox");
            page.locator("#username").fill(IDA);
            page.locator("#password").fill("not-the-password");
            page.locator("#kc-login").click();
            assertThat(page.getByText("Invalid username or password.").first()).isVisible();

            assertThat(visitor.open("/inbox")).hasURL(ASKED_TO_SIGN_IN);
        }
    }

    @Test
    void a_refusal_that_the_provider_sends_back_is_a_page_that_offers_both_ways_again() {
        try (Visitor visitor = Visitor.at(facade)) {
            Page page = visitor.open("/signin/provider?to=/inbox");
            String state = page.url().replaceAll(".*[?&]state=([^&]+).*", "$1");

            Response refused = page.navigate(facade.at("/signin/provider/back?error=access_denied&state=" + state)
                    .toString());

            assertThat(refused.status()).isEqualTo(403);
            assertThat(page.locator(".note:visible")).containsText("did not work");
            assertThat(page.locator("#email")).isVisible();
            page.locator("a[href*='/signin/provider']").click();
            assertThat(page.locator("#username")).isVisible();
        }
    }

    @Test
    void an_answer_counts_once_and_only_in_the_browser_that_asked() {
        try (Visitor visitor = Visitor.at(facade);
                Visitor another = Visitor.at(facade)) {
            String answer = answerOf(visitor);
            assertRefused(another, answer);
            assertRefused(visitor, answer.replaceAll("state=[^&]+", "state=guessed"));
            assertRefused(visitor, answer);

            String second = answerOf(visitor);
            assertThat(visitor.page().navigate(second).status()).isEqualTo(200);
            assertThat(visitor.page()).hasURL(facade.at("/inbox").toString());
            assertRefused(visitor, second);
        }
    }

    @Test
    void a_code_that_the_provider_does_not_know_signs_nobody_in() {
        try (Visitor visitor = Visitor.at(facade)) {
            assertRefused(visitor, answerOf(visitor).replaceAll("code=[^&]+", "code=made-up"));

            assertThat(visitor.open("/inbox")).hasURL(ASKED_TO_SIGN_IN);
        }
    }

    @Test
    void who_signs_out_is_signed_out_and_a_copy_of_the_cookie_is_worth_nothing() {
        try (Visitor visitor = signedIn(IDA, "/inbox")) {
            List<Cookie> before = visitor.context().cookies();
            Page page = visitor.page();
            page.locator(".top .who summary").click();
            page.locator("form[action$='/signin/out'] button").click();
            assertThat(page.locator(".note:visible")).containsText("You have signed out.");

            visitor.context().clearCookies();
            visitor.context().addCookies(before);

            assertThat(visitor.open("/inbox")).hasURL(ASKED_TO_SIGN_IN);
        }
    }

    @Test
    void one_ends_ones_session_in_another_browser() {
        try (Visitor here = signedIn(IDA, "/sessions");
                Visitor there = signedIn(IDA, "/inbox")) {
            Page page = here.open("/sessions");
            page.locator("form[action$='/sessions/others'] button").click();
            assertThat(page.locator(".items li")).hasCount(1);

            assertThat(there.open("/inbox")).hasURL(ASKED_TO_SIGN_IN);
            assertThat(here.open("/inbox")).hasURL(facade.at("/inbox").toString());
        }
    }

    @Test
    void a_program_shows_the_providers_token_and_an_id_token_is_none() {
        Answer tokens = token();

        assertThat(bearer(tokens.text("access_token")).get(referral).expect(200).text("stage"))
                .isEqualTo("RECEIVED");
        Answer refused = bearer(tokens.text("id_token")).get(referral).expectProblem(401, "unauthorized");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    private static Visitor signedIn(String user, String to) {
        Visitor visitor = Visitor.at(facade);
        signIn(visitor.open("/signin/provider?to=" + to), user);
        visitor.page().waitForURL(address -> address.startsWith(facade.at("/").toString()));
        return visitor;
    }

    /** At the provider's page. */
    private static void signIn(Page page, String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-of-tests");
        page.locator("#kc-login").click();
    }

    /** @return the address that the provider sends the browser back to, which the browser does not get */
    private static String answerOf(Visitor visitor) {
        AtomicReference<String> answer = new AtomicReference<>();
        String form = "**/login-actions/authenticate?*";
        visitor.context().clearCookies();
        visitor.context().route(form, route -> {
            answer.set(route.fetch(new Route.FetchOptions().setMaxRedirects(0))
                    .headers()
                    .get("location"));
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        signIn(visitor.open("/signin/provider?to=/inbox"), IDA);
        visitor.page().waitForCondition(() -> answer.get() != null);
        visitor.context().unroute(form);
        return answer.get();
    }

    private static void assertRefused(Visitor visitor, String answer) {
        Response refused = visitor.page().navigate(answer);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(visitor.page().locator(".note:visible")).containsText("did not work");
    }

    /** @return how the API answers this browser's session */
    private static Object status(Visitor visitor, String path) {
        return visitor.page().evaluate("async path => (await fetch(path)).status", path);
    }

    private static String inbox() {
        return "/inbox/" + Deal.id(referral);
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
                "username", IDA,
                "password", IDA + "-of-tests");
        return new Api(URI.create(keycloak.issuer()), Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .send("POST", URI.create(keycloak.issuer()).getPath() + "/protocol/openid-connect/token", form(form))
                .expect(200);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
