package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and marks over HTTP (L13). */
class ListApiTest {
    private static final String PROFILE = "relecloud-lists";
    private static final String PARTNER = "relecloud";
    private static Facade facade;
    private static Api ida;
    private static Api ben;
    private static String undecided;
    private static String accepted;
    private static String declined;

    @BeforeAll
    static void one_of_each_stage() {
        facade = Facade.shared();
        Deal deal = Deal.of(facade, PROFILE, PARTNER);
        ida = facade.as(Token.partner(PARTNER, "referrals-admin").of("ida"));
        ben = facade.as(Token.partner(PARTNER, "referrals-admin").of("ben"));
        undecided = Deal.id(deal.received());
        accepted = Deal.id(deal.received());
        declined = Deal.id(deal.received());
        decided(accepted, "accept", ACCEPT);
        decided(declined, "decline", DECLINE);
    }

    @ParameterizedTest
    @CsvSource({
        "'', INBOX",
        "stage=active, ACTIVE",
        "stage=archived, ARCHIVED",
        "outcome=declined, ARCHIVED",
        "stage=archived&outcome=declined, ARCHIVED",
        "stage=inbox&sort=expiresAt, INBOX",
        "stage=active&sort=-purchaseDate, ACTIVE",
        "stage=archived&sort=-endedAt, ARCHIVED",
        "stage=RECEIVED, INBOX",
        "stage=received&list=MARKETPLACE, INBOX",
        "stage=ACCEPTED&list=leads, ACTIVE",
        "stage=DECLINED, ARCHIVED",
        "stage=ARCHIVED&outcome=DECLINED, ARCHIVED",
    })
    void a_list_shows_the_part_that_is_asked_for(String query, String stage) {
        String expected = switch (stage) {
            case "INBOX" -> undecided;
            case "ACTIVE" -> accepted;
            default -> declined;
        };

        assertThat(ids(ben, query)).containsExactly(expected);
    }

    /** Words are the same in queries and answers. */
    @Test
    void what_an_answer_says_of_a_referral_finds_it() {
        for (String id : List.of(undecided, accepted, declined)) {
            String stage = ben.get("/v1/referrals/" + id).expect(200).text("stage");
            assertThat(ids(ben, "stage=" + stage)).containsExactly(id);
        }
    }

    @Test
    void each_list_and_stage_is_counted_under_the_words_that_ask_for_it() {
        Answer counts = ben.get("/v1/referrals/counts").expect(200);
        for (int i = 0; i < counts.at("counts").size(); i++) {
            String count = "counts[" + i + "].";
            String query = "list=" + counts.text(count + "list") + "&stage=" + counts.text(count + "stage");
            assertThat(ids(ben, query)).hasSize(counts.at(count + "count").getIntValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"outcome=won", "list=qualified", "stage=active&q=nowhere", "list=favorites"})
    void what_is_not_there_is_an_empty_list(String query) {
        assertThat(ids(ben, query)).isEmpty();
    }

    @Test
    void all_stages_are_one_list_if_asked_for_newest_first() {
        assertThat(ids(ben, "stage=all")).containsExactly(declined, accepted, undecided);
        assertThat(ids(ben, "stage=all&sort=receivedAt")).containsExactly(undecided, accepted, declined);
    }

    /** Decisions are answered before the views have them. */
    @Test
    void a_list_that_is_read_right_after_a_decision_has_it() {
        Deal deal = Deal.of(facade, PROFILE + "-at-once", PARTNER + "-at-once");
        List<String> won = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            won.add(0, Deal.id(deal.won("erp")));
            assertThat(ids(deal.partner(), "stage=WON")).containsExactlyElementsOf(won);
            Answer counts = deal.partner().get("/v1/referrals/counts").expect(200);
            assertThat(counts.body())
                    .contains("\"list\":\"MARKETPLACE\",\"stage\":\"ARCHIVED\",\"count\":" + won.size());
        }
    }

    @Test
    void a_search_looks_for_words() {
        assertThat(ids(ben, "stage=all&q=opp-4711+textiles")).containsExactly(accepted);
        assertThat(ids(ben, "stage=all&q=%20order%20system%20%20cloud&limit=1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "stage=inbox&sort=endedAt, sort",
        "sort=company, sort",
        "sort=-, sort",
        "stage=inbox&outcome=won, outcome",
        "outcome=unknown, outcome",
        "valueFrom=10, currency",
        "currency=EUR, valueFrom",
        "valueFrom=ten&currency=EUR, valueFrom",
        "valueFrom=10&currency=euros, currency",
    })
    void a_list_that_cannot_be_is_refused(String query, String field) {
        ben.get("/v1/referrals?" + query).expectFault(field);
    }

    @Test
    void marks_are_shown_to_their_user_at_once() {
        String referral = "/v1/referrals/" + declined;
        assertThat(ida.send("PUT", referral + "/favorite", null).expect(200).body())
                .isEqualTo("{\"favorite\":true,\"skipped\":false,\"opened\":false}");
        assertThat(ids(ida, "list=favorites")).containsExactly(declined);
        ida.send("PUT", "/v1/referrals/" + undecided + "/skip", null).expect(200);

        assertThat(ids(ida, "list=skipped")).containsExactly(undecided);
        assertThat(ids(ida, "stage=inbox")).isEmpty();
        assertThat(ids(ben, "stage=inbox")).containsExactly(undecided);
        Answer archive = ida.get("/v1/referrals?outcome=declined");
        assertThat(archive.at("referrals[0].marks.favorite").getBooleanValue()).isTrue();

        ida.send("DELETE", "/v1/referrals/" + undecided + "/skip", null).expect(200);
        ida.send("DELETE", referral + "/favorite", null).expect(200);
        ida.send("DELETE", referral + "/favorite", null).expect(200);
        assertThat(ids(ida, "list=favorites")).isEmpty();
        assertThat(ids(ida, "stage=inbox")).containsExactly(undecided);
        assertThat(ida.get(referral + "/marks").expect(200).body())
                .isEqualTo("{\"favorite\":false,\"skipped\":false,\"opened\":false}");
    }

    @Test
    void another_partners_referral_cannot_be_marked() {
        Api other = facade.as(Token.partner("fabrikam", "partner-admin"));
        for (String mark : List.of("favorite", "skip"))
            other.send("PUT", "/v1/referrals/" + undecided + "/" + mark, null).expectProblem(404, "not-found");
        other.get("/v1/referrals/" + undecided + "/marks").expectProblem(404, "not-found");
    }

    private static void decided(String id, String decision, String body) {
        ida.post("/v1/referrals/" + id + "/" + decision, body).expect(200);
        ida.get("/v1/referrals/" + id + "?version=2").expect(200);
    }

    private static List<String> ids(Api user, String query) {
        Answer page = user.get("/v1/referrals?" + query).expect(200);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < page.at("referrals").size(); i++) ids.add(page.text("referrals[" + i + "].referralId"));
        return ids;
    }
}
