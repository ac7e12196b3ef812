package io.baton.service.inbox;

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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer who asks for the same again: what partner and program see of it, and how the second request is closed. */
class DuplicatesPageTest {
    private static final String PARTNER = "duplicates-page";
    private static final String ELSEWHERE = "duplicates-page-elsewhere";
    private static final String DOMAIN = "c" + UUID.randomUUID().toString().substring(0, 8) + ".example";

    private static Facade facade;
    private static Browser ida;
    private static Browser noor;
    private static String elsewhere;
    private static String first;
    private static String second;

    @BeforeAll
    static void three_requests_of_one_customer() {
        facade = Facade.shared();
        facade.publish(Samples.profile(PARTNER, PARTNER));
        facade.publish(Samples.profile(ELSEWHERE, ELSEWHERE));
        ida = Browser.of(facade, PARTNER, "ida@partner.example", "referrals-admin");
        noor = Browser.ofProgram(facade, "operator");
        elsewhere = sent(ELSEWHERE);
        first = sent(PARTNER);
        second = sent(PARTNER);
    }

    /** @return the RFI's id */
    private static String sent(String partner) {
        String body = Bodies.rfi(newId(), partner)
                .replace("ana.lima@customer.example", "ana@" + DOMAIN)
                .replace("\"need\"", "\"campaignId\": \"%s\", \"need\"".formatted(DOMAIN));
        Answer taken = facade.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", body)
                .expect(201);
        Api reader = facade.as(Token.partner(partner, "referrals-admin"));
        await().until(() -> reader.get("/v1/referrals/" + taken.text("targets[0].referralId"))
                        .status()
                == 200);
        return taken.text("rfiId");
    }

    private static String referral(String rfiId, String partner) {
        return Ids.referral(rfiId, partner, Samples.LOCATION);
    }

    private static String page(String rfiId) {
        return "/inbox/" + referral(rfiId, PARTNER);
    }

    private static String programPage(String rfiId) {
        return "/program/referrals/" + referral(rfiId, PARTNER) + "?partner=" + PARTNER;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Asked before",
        "de, Schon einmal angefragt",
        "ru, Уже обращались",
        "zh-Hans, 曾经提出过",
        "zh-Hant, 曾經提出過"
    })
    void the_partner_reads_in_its_language_that_the_customer_has_asked_before_and_when(String tag, String says) {
        Browser reader = ida.with("Accept-Language", tag);

        String shown = reader.get(page(second)).expect(200).body();
        String note = shown.substring(shown.indexOf("id=\"asked-before\""));
        assertThat(note).contains(says, "href=\"" + page(first) + "\"", Ids.reference(first), "<time datetime=");
        assertThat(reader.get("/inbox?q=" + DOMAIN).expect(200).body())
                .contains("<a class=\"chip before\" href=\"" + page(first) + "\">" + says + "</a>");
        assertThat(reader.get(page(first)).expect(200).body()).doesNotContain("id=\"asked-before\"");
    }

    @Test
    void the_partner_reads_nothing_of_what_another_partner_has() {
        for (String rfi : new String[] {first, second})
            assertThat(ida.get(page(rfi)).expect(200).body())
                    .doesNotContain(elsewhere, Ids.reference(elsewhere), ELSEWHERE);
        assertThat(ida.get("/inbox?q=" + DOMAIN).expect(200).body()).doesNotContain(referral(elsewhere, ELSEWHERE));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Possible duplicate, Close as a duplicate",
        "de, Vielleicht doppelt, Als doppelt schließen",
        "ru, 'Возможно, повтор', Закрыть как повтор",
        "zh-Hans, 可能重复, 作为重复请求关闭",
        "zh-Hant, 可能重複, 作為重複要求關閉"
    })
    void the_program_sees_all_of_them_in_its_lists_and_on_the_referrals_page(String tag, String says, String close) {
        Browser reader = noor.with("Accept-Language", tag);

        assertThat(reader.get("/program/referrals?campaign=" + DOMAIN)
                        .expect(200)
                        .body())
                .contains(says, referral(elsewhere, ELSEWHERE));
        String shown = reader.get(programPage(first)).expect(200).body();
        assertThat(shown).contains("id=\"duplicates\"", Ids.reference(elsewhere), ELSEWHERE, close);
        assertThat(shown).doesNotContain(Ids.reference(second));
    }

    @Test
    void one_form_that_names_the_last_request_closes_the_second_and_the_history_says_which_it_repeats() {
        String third = sent(PARTNER);
        String shown = noor.get(programPage(third)).expect(200).body();
        String repeated = Browser.found(shown, "name=\"repeatedRfiId\" value=\"([^\"]+)\" checked");
        assertThat(repeated).isEqualTo(second);
        String form = programPage(third).replace("?", "/duplicate?");

        Map<String, String> written = new HashMap<>(Map.of("repeatedRfiId", "none", "notes", "Twice in an hour."));
        assertThat(noor.send(form, noor.form(programPage(third), written))
                        .expect(422)
                        .body())
                .contains("id=\"duplicate-repeatedRfiId-err\"", "value=\"Twice in an hour.\"");
        written.put("repeatedRfiId", repeated);
        String done = noor.send(form, noor.form(programPage(third), written))
                .expect(303)
                .header("Location");

        assertThat(noor.get(done).expect(200).body())
                .contains("Closed. The mails about it are on their way.")
                .contains("It repeats the request " + Ids.reference(second) + ".")
                .doesNotContain("id=\"duplicate\"");
        assertThat(ida.get(page(third)).expect(200).body())
                .contains("It repeats the request " + Ids.reference(second) + ".");
        assertThat(ida.get(page(second)).expect(200).body()).contains("id=\"asked-before\"");
    }

    @Test
    void only_the_programs_operators_close_one() {
        String form = programPage(second).replace("?", "/duplicate?");
        Map<String, String> written = noor.form(programPage(second), Map.of("repeatedRfiId", first));

        ida.send(form, written).expect(403);
        noor.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere(form, written)
                .expect(403);
    }
}
