package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** L8 in the pages: who of the partner has called the customer. */
class CalledPageTest {
    private static final String PARTNER = "called-page-partner";
    private static Deal deal;
    private static Browser ida;

    @BeforeAll
    static void partner() {
        Facade facade = Facade.shared();
        deal = Deal.of(facade, "called-page-profile", PARTNER);
        ida = Browser.of(facade, PARTNER, "ida.kern@partner.example", "referrals-admin");
    }

    @Test
    void the_page_notes_a_call_and_says_so_instead_of_asking_for_one() {
        String page = deal.received().replace("/v1/referrals", "/inbox");
        assertThat(ida.get(page).body()).contains("Call now. The customer asked for it.", "I have called");

        Answer noted = ida.send(page + "/called", Map.of("key", "pressed")).expect(303);

        assertThat(ida.get(noted.header("Location")).body())
                .contains("Noted. Your colleagues see that you have called.")
                .contains("has called the customer.", "The customer still waits for your answer.")
                .doesNotContain("Call now. The customer asked for it.");
    }

    @Test
    void from_the_list_one_goes_on_in_the_list() {
        String referral = deal.received();
        Answer noted = ida.send(
                        referral.replace("/v1/referrals", "/inbox") + "/called",
                        Map.of("key", "in the row", "to", "/inbox?list=marketplace&stage=received"))
                .expect(303);
        assertThat(noted.header("Location")).isEqualTo("/inbox?list=marketplace&stage=received");
        assertThat(ida.get(noted.header("Location")).body()).contains("has called the customer.");
    }

    @Test
    void nobody_is_led_elsewhere_from_the_list() {
        String page = deal.received().replace("/v1/referrals", "/inbox");
        Answer noted = ida.send(page + "/called", Map.of("key", "abroad", "to", "https://elsewhere.example/inbox"))
                .expect(303);
        assertThat(noted.header("Location")).doesNotContain("elsewhere");
    }
}
