package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Ids;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same customer with the same need is shown as such, and can be closed as one; nothing is dropped by itself. */
class DuplicatesApiTest {
    private static final String PARTNER = "duplicates";
    private static final String ELSEWHERE = "duplicates-elsewhere";
    private static final String SETTING = "/v1/settings/duplicates";

    private static Facade facade;
    private static Api site;
    private static Api partner;
    private static Api elsewhere;
    private static Api operator;

    /** An RFI, and the referral that one partner has of it. */
    private record Sent(String rfiId, String referralId) {}

    @BeforeAll
    static void two_partners() {
        facade = Facade.shared();
        facade.publish(Samples.profile(PARTNER, PARTNER));
        facade.publish(Samples.profile(ELSEWHERE, ELSEWHERE));
        site = facade.as(Token.program("marketing-publisher"));
        partner = facade.as(Token.partner(PARTNER, "referrals-admin"));
        elsewhere = facade.as(Token.partner(ELSEWHERE, "referrals-admin"));
        operator = facade.as(Token.program("operator"));
    }

    @AfterEach
    void the_window_as_it_was() {
        put(operator, "{\"window\": \"P30D\"}").expect(200);
    }

    @Test
    void a_partner_reads_that_its_customer_has_asked_before_on_the_referral_and_in_the_list() {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, PARTNER);
        Sent second = sent("rui@" + domain, PARTNER);

        Answer read = partner.get("/v1/referrals/" + second.referralId()).expect(200);
        assertThat(read.text("askedBefore[0].referralId")).isEqualTo(first.referralId());
        assertThat(read.text("askedBefore[0].reference")).isEqualTo(Ids.reference(first.rfiId()));
        assertThat(read.text("askedBefore[0].stage")).isEqualTo("RECEIVED");
        assertThat(partner.get("/v1/referrals?list=marketplace&limit=2&q=" + domain)
                        .expect(200)
                        .text("referrals[0].askedBefore[0].referralId"))
                .isEqualTo(first.referralId());
        assertThat(partner.get("/v1/referrals/" + first.referralId()).has("askedBefore"))
                .isFalse();
        assertThat(read.text("stage")).isEqualTo("RECEIVED");
    }

    @Test
    void a_partner_never_learns_of_another_partners_referral_and_the_program_sees_both() {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, ELSEWHERE);
        Sent second = sent("ana@" + domain, PARTNER);

        assertThat(partner.get("/v1/referrals/" + second.referralId()).has("askedBefore"))
                .isFalse();
        assertThat(partner.get("/v1/referrals?list=marketplace&q=" + domain).body())
                .contains(second.referralId())
                .doesNotContain("askedBefore", first.referralId());
        Answer row = row(domain);
        assertThat(row.text("referrals[0].referralId")).isEqualTo(second.referralId());
        assertThat(row.text("referrals[0].possibleDuplicates[0].referralId")).isEqualTo(first.referralId());
        assertThat(row.text("referrals[0].possibleDuplicates[0].rfiId")).isEqualTo(first.rfiId());
        assertThat(row.text("referrals[0].possibleDuplicates[0].partnerId")).isEqualTo(ELSEWHERE);
    }

    @Test
    void the_referrals_of_one_rfi_are_no_duplicates_of_each_other() {
        String domain = newCustomer();
        Sent both = sent("ana@" + domain, PARTNER, ELSEWHERE);

        assertThat(partner.get("/v1/referrals/" + both.referralId()).has("askedBefore"))
                .isFalse();
        assertThat(row(domain).body()).contains(both.referralId()).doesNotContain("possibleDuplicates");
    }

    @Test
    void people_of_a_public_mail_provider_are_not_one_customer() {
        Sent first = sent("ana." + UUID.randomUUID() + "@gmail.com", PARTNER);
        Sent second = sent("rui." + UUID.randomUUID() + "@gmail.com", PARTNER);

        for (Sent one : new Sent[] {first, second})
            assertThat(partner.get("/v1/referrals/" + one.referralId()).has("askedBefore"))
                    .isFalse();
    }

    @Test
    void a_duplicate_is_closed_naming_the_request_that_it_repeats_and_both_histories_say_so() {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, PARTNER);
        Sent second = sent("ana@" + domain, PARTNER);

        cancel(second, repeating(first)).expect(200);

        await().untilAsserted(() -> assertThat(history(partner, second))
                .endsWith("a duplicate of another request. It repeats the request " + Ids.reference(first.rfiId())
                        + "."));
        assertThat(partner.get("/v1/referrals/" + first.referralId()).text("stage"))
                .isEqualTo("RECEIVED");
    }

    @Test
    void a_partner_that_never_had_the_repeated_request_does_not_read_which_it_is() {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, ELSEWHERE);
        Sent second = sent("ana@" + domain, PARTNER);

        cancel(second, repeating(first)).expect(200);

        await().untilAsserted(() -> assertThat(history(partner, second)).endsWith("a duplicate of another request."));
        assertThat(partner.get("/v1/referrals/" + second.referralId()).body())
                .doesNotContain(first.rfiId(), Ids.reference(first.rfiId()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUPLICATE|none|is unknown",
                "DUPLICATE|OWN|",
                "SPAM|OTHER|is allowed only with the reason DUPLICATE"
            })
    void a_request_that_cannot_be_repeated_is_named(String reason, String rfiId, String detail) {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, PARTNER);
        Sent second = sent("ana@" + domain, PARTNER);
        String repeated = rfiId.replace("OWN", second.rfiId()).replace("OTHER", first.rfiId());
        String body = "{\"reason\": \"%s\", \"repeatedRfiId\": \"%s\"}".formatted(reason, repeated);

        Answer refused = cancel(second, body);
        refused.expectFault("repeatedRfiId");
        if (detail != null) assertThat(refused.body()).contains(detail);
        operator.post("/v1/program/rfis/" + second.rfiId() + "/cancel", body).expectFault("repeatedRfiId");
    }

    @Test
    void what_was_withdrawn_or_cancelled_counts_no_longer() {
        String domain = newCustomer();
        Sent first = sent("ana@" + domain, PARTNER);
        Sent second = sent("ana@" + domain, PARTNER);
        cancel(first, "{\"reason\": \"SPAM\"}").expect(200);

        await().untilAsserted(() -> assertThat(
                        partner.get("/v1/referrals/" + second.referralId()).has("askedBefore"))
                .isFalse());
    }

    @Test
    void the_window_is_thirty_days_until_the_program_sets_another() {
        assertThat(operator.get(SETTING).expect(200).text("window")).isEqualTo("PT720H");

        put(operator, "{\"window\": \"P10D\"}").expect(200);

        assertThat(operator.get(SETTING).expect(200).text("window")).isEqualTo("PT240H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"window\": \"PT23H\"}", "{\"window\": \"P91D\"}", "{\"window\": \"soon\"}"})
    void a_window_out_of_bounds_is_refused(String body) {
        put(operator, body).expectFault("window");
    }

    private static Answer put(Api api, String body) {
        return api.with("Content-Type", "application/json").send("PUT", SETTING, body);
    }

    private static String newCustomer() {
        return "c" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    }

    /** @return the first partner's referral, once the views have it */
    private static Sent sent(String email, String... profiles) {
        String body = Bodies.rfi(newId(), profiles)
                .replace("ana.lima@customer.example", email)
                .replace("\"need\"", "\"campaignId\": \"%s\", \"need\"".formatted(email.replaceAll(".*@", "")));
        Answer taken = site.post("/v1/rfis", body).expect(201);
        Sent sent = new Sent(taken.text("rfiId"), taken.text("targets[0].referralId"));
        Api first = profiles[0].equals(PARTNER) ? partner : elsewhere;
        await().until(() -> first.get("/v1/referrals/" + sent.referralId()).status() == 200);
        await().until(() -> site.get("/v1/rfis/" + sent.rfiId()).status() == 200);
        return sent;
    }

    private static String repeating(Sent first) {
        return "{\"reason\": \"DUPLICATE\", \"repeatedRfiId\": \"%s\"}".formatted(first.rfiId());
    }

    private static Answer cancel(Sent sent, String body) {
        return operator.post("/v1/program/referrals/" + sent.referralId() + "/cancel", body);
    }

    private static String history(Api reader, Sent sent) {
        Answer events =
                reader.get("/v1/referrals/" + sent.referralId() + "/events").expect(200);
        return events.has("events[1].text") ? events.text("events[1].text") : "";
    }

    /** @return the program's list of what this customer asked of the first partner, last first */
    private static Answer row(String domain) {
        return operator.get("/v1/program/referrals?partner=" + PARTNER + "&campaign=" + domain)
                .expect(200);
    }
}
