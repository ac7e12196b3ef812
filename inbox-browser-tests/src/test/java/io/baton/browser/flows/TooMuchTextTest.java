package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Deal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pasting a book into a form breaks nothing: what is wrong is said on a page, and all that was written stays. */
class TooMuchTextTest {
    private static final String PARTNER = "verbose";
    private static final String LONG = "Wort ".repeat(1_200);
    /** More than a request may have. */
    private static final String TOO_LONG = "x".repeat(300_000);

    private static Deployment deployment;
    private static String received;
    private static String accepted;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
        Deal deal = deployment.partner(PARTNER);
        received = "/inbox/" + Deal.id(deal.received());
        accepted = "/inbox/" + Deal.id(deal.accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "received, #accept, button.go",
        "received, #decline, button.no",
        "accepted, #edit, button.go",
        "accepted, #add-person, button.go",
        "accepted, #won, button.go",
        "accepted, #lost, button.no",
        "/profile, form[data-keep], .decide button.go",
        "/people, form[data-keep], button.go",
        "/find/request?to=profile-of-verbose%2Chamburg, form, button.go"
    })
    void in_every_field_is_refused_at_the_fields_and_stays_in_them(String where, String form, String button) {
        try (Visitor ida = visitor()) {
            Page page = opened(ida, where, form);
            List<Locator> fields = page.locator(
                            form + " :is(textarea, input[type=text], input:not([type]):not([name=extra]))")
                    .all();
            for (Locator field : fields) if (field.isVisible()) field.fill(LONG);

            page.locator(form + " " + button).first().click();

            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("[aria-invalid=true]").first())
                    .hasValue(java.util.regex.Pattern.compile("Wort Wort"));
        }
    }

    @Test
    void more_than_a_request_may_have_is_said_so_and_is_still_there_when_one_goes_back() {
        try (Visitor ida = visitor()) {
            Page page = opened(ida, "received", "#accept");
            page.locator("#accept [name=name]").fill("Order system");
            page.locator("#accept [name=notes]").fill(TOO_LONG);

            page.locator("#accept button.go").click();
            assertThat(page.locator("h1")).hasText("Too much text");
            page.goBack();

            assertThat(page.locator("#accept [name=name]")).hasValue("Order system");
            assertThat(page.locator("#accept [name=notes]").inputValue()).hasSize(TOO_LONG.length());
        }
    }

    private static Visitor visitor() {
        return Visitor.at(deployment.service()).signedIn(PARTNER, "referrals-admin", "profile-admin", "partner-admin");
    }

    private static Page opened(Visitor ida, String where, String form) {
        return switch (where) {
            case "received" -> ida.open(received + form);
            case "accepted" -> ida.open(accepted + form);
            case "/profile" -> ida.open("/profile/profile-of-" + PARTNER);
            default -> ida.open(where);
        };
    }
}
