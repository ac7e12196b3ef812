package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** L8: who of the partner has called the customer, and when. */
class CalledTest {
    private static final String PARTNER = "called-partner";
    private static final String NO_BODY = "";
    private static Deal deal;
    private static Api admin;

    @BeforeAll
    static void partner() {
        Facade facade = Facade.shared();
        deal = Deal.of(facade, "called-profile", PARTNER);
        admin = facade.as(Token.partner(PARTNER, "partner-admin"));
    }

    @Test
    void a_call_says_who_and_when_and_ends_no_clock() {
        String referral = deal.received();
        Answer before = admin.get(referral).expect(200);

        admin.post(referral + "/called", NO_BODY).expect(200);

        Answer after = admin.get(referral + "?version=2").expect(200);
        assertThat(after.text("lastCall.userId")).isEqualTo("user-of-" + PARTNER);
        assertThat(after.has("lastCall.at")).isTrue();
        assertThat(after.text("stage")).isEqualTo("RECEIVED");
        assertThat(after.text("flame")).isEqualTo(before.text("flame")).isEqualTo("LIT");
        assertThat(after.text("expiresAt")).isEqualTo(before.text("expiresAt"));
    }

    @Test
    void the_same_key_is_the_same_call_and_the_same_person_within_a_minute_too() {
        String referral = deal.received();
        Api once = admin.with("Idempotency-Key", "call of " + referral);
        assertThat(once.post(referral + "/called", NO_BODY).expect(200).number("version"))
                .isEqualTo(2);
        assertThat(once.post(referral + "/called", NO_BODY).expect(200).number("version"))
                .isEqualTo(2);
        assertThat(admin.post(referral + "/called", NO_BODY).expect(200).number("version"))
                .isEqualTo(2);
    }

    @Test
    void a_call_goes_on_after_accepting_and_not_after_the_end() {
        String accepted = deal.accepted();
        admin.post(accepted + "/called", NO_BODY).expect(200);
        String declined = deal.received();
        admin.post(declined + "/decline", DECLINE).expect(200);
        admin.post(declined + "/called", NO_BODY).expectProblem(409, "already-declined");
    }

    @Test
    void a_version_that_is_named_must_be_the_present_one() {
        String referral = deal.accepted();
        assertThat(admin.with("If-Match", "\"1\"")
                        .post(referral + "/called", NO_BODY)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void another_partner_learns_nothing() {
        deal.other().post(deal.received() + "/called", NO_BODY).expect(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | user-of-called-partner called the customer.
            de      | user-of-called-partner hat den Kunden angerufen.
            ru      | user-of-called-partner: звонок клиенту.
            zh-Hans | user-of-called-partner 已致电客户。
            zh-Hant | user-of-called-partner 已致電客戶。
            """)
    void the_history_says_it_in_the_readers_language(String language, String sentence) {
        String referral = deal.received();
        admin.post(referral + "/called", NO_BODY).expect(200);
        admin.get(referral + "?version=2").expect(200);
        Answer history = admin.with("Accept-Language", language)
                .get(referral + "/events")
                .expect(200);
        assertThat(history.text("events[1].kind")).isEqualTo("called");
        assertThat(history.text("events[1].text")).isEqualTo(sentence);
    }
}
