package io.baton.service.referrals;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.DECLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.DealOutcome;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All partners' referrals, for the program's operators. */
class ProgramReferralsApiTest {
    private static final String PATH = "/v1/program/referrals";
    private static Api operator;
    /**
     * The list from the first of ours on: the tests that share the deployment have more referrals than one page looks at,
     * before ours and, while a flood runs out, behind them.
     */
    private static String ours;

    /** What came before the end of the set-up. */
    private static String till;

    private static String received;
    private static String accepted;
    private static String declined;

    @BeforeAll
    static void two_partners() {
        Facade facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
        ours = "sort=receivedAt&receivedFrom=" + Instant.now();
        Deal one = Deal.of(facade, "program-one", "program-one");
        Deal other = Deal.of(facade, "program-other", "program-other");
        received = Deal.id(one.received());
        accepted = Deal.id(one.accepted());
        String path = other.received();
        other.partner().post(path + "/decline", DECLINE).expect(200);
        declined = Deal.id(path);
        await().until(() -> ids("stage=INBOX&" + ours).contains(received)
                && ids("stage=ACCEPTED&" + ours).contains(accepted)
                && ids("stage=DECLINED&" + ours).contains(declined));
        till = "receivedBefore=" + Instant.now();
    }

    @Test
    void the_referrals_of_all_partners_are_one_list() {
        assertThat(ids(ours)).containsSubsequence(received, accepted, declined);
        assertThat(ids("sort=-receivedAt&" + till)).containsSubsequence(declined, accepted, received);
    }

    @Test
    void pages_have_each_once() {
        List<String> all = ids(ours + "&limit=200");
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = operator.get(PATH + "?limit=2&" + ours + cursor).expect(200);
            read.addAll(ids(page));
            cursor = page.has("next") ? "&cursor=" + page.text("next") : "";
        } while (!cursor.isEmpty() && read.size() < all.size());

        assertThat(read).startsWith(all.subList(0, 3).toArray(String[]::new)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "partner=program-one, true, true, false",
        "partner=program-other&outcome=declined, false, false, true",
        "partner=program-one&stage=inbox, true, false, false",
        "partner=program-one&valueFrom=1&currency=EUR, false, true, false",
        "partner=program-one&leadType=SALES_QUALIFIED, false, false, false",
        "partner=program-one&country=JP, false, false, false",
        "receivedBefore=2020-01-01T00:00:00Z, false, false, false",
        "changedSince=2020-01-01T00:00:00Z, true, true, true",
        "changedSince=2500-01-01T00:00:00Z, false, false, false",
    })
    void a_filter_leaves_out_what_it_does_not_name(String query, boolean one, boolean two, boolean three) {
        List<String> found = ids(query + (query.startsWith("received") ? "" : "&" + ours));

        assertThat(found.contains(received)).isEqualTo(one);
        assertThat(found.contains(accepted)).isEqualTo(two);
        assertThat(found.contains(declined)).isEqualTo(three);
    }

    @Test
    void a_row_says_how_it_stands_and_nothing_that_is_the_partners_alone() {
        Answer page = operator.get(PATH + "?partner=program-one&stage=ACCEPTED&" + till)
                .expect(200);

        assertThat(page.text("referrals[0].stage")).isEqualTo("ACCEPTED");
        assertThat(page.text("referrals[0].partnerId")).isEqualTo("program-one");
        assertThat(page.has("referrals[0].value")).isTrue();
        assertThat(ACCEPT).contains("crmId", "notes");
        assertThat(page.body()).doesNotContain("crmId", "notes", "@");
    }

    @Test
    void the_list_as_csv_has_exact_amounts_and_says_where_it_goes_on() {
        Answer all = operator.get(PATH + ".csv?partner=program-one&" + ours).expect(200);

        assertThat(all.header("Content-Type")).startsWith("text/csv");
        List<String> lines = all.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("referralId,version,stage,").endsWith(",closedOn");
        assertThat(lines.get(1)).startsWith(received + ",1,RECEIVED,");
        assertThat(lines.get(2)).startsWith(accepted + ",2,ACCEPTED,").contains(",125000.50,EUR,");
        assertThat(lines).hasSize(3);
        assertThat(all.header("Link")).isNull();

        Answer first =
                operator.get(PATH + ".csv?partner=program-one&limit=1&" + ours).expect(200);
        assertThat(first.body().lines()).hasSize(2);
        String next = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        assertThat(operator.get(next).expect(200).body().lines().toList().get(1))
                .startsWith(accepted);
    }

    @Test
    void outcomes_as_csv_have_the_fields_of_their_topic_of_what_has_ended() {
        List<String> lines = operator.get("/v1/program/outcomes.csv?partner=program-other&" + till)
                .expect(200)
                .body()
                .lines()
                .toList();

        assertThat(List.of(lines.getFirst().split(",")))
                .containsExactlyElementsOf(DealOutcome.getClassSchema().getFields().stream()
                        .map(Schema.Field::name)
                        .toList());
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith(declined).contains(",DECLINED,", ",NO_CAPACITY,");
        assertThat(operator.get("/v1/program/outcomes.csv?partner=program-one&" + till)
                        .expect(200)
                        .body()
                        .lines())
                .hasSize(1);
        operator.get("/v1/program/outcomes.csv?stage=inbox").expectFault("stage");
        operator.get("/v1/program/outcomes.csv?limit=5001").expectFault("limit");
    }

    @Test
    void each_stage_is_counted() {
        String counts = operator.get(PATH + "/counts?partner=program-one&" + till)
                .expect(200)
                .body();

        assertThat(counts)
                .contains("{\"stage\":\"RECEIVED\",\"count\":1,\"more\":false}")
                .contains("{\"stage\":\"ACCEPTED\",\"count\":1,\"more\":false}")
                .contains("{\"stage\":\"WON\",\"count\":0,\"more\":false}");
    }

    @ParameterizedTest
    @CsvSource({
        "leadType=LEAD, leadType",
        "stage=nowhere, stage",
        "stage=inbox&outcome=won, outcome",
        "sort=company, sort",
        "limit=201, limit",
        "cursor=nonsense, cursor",
        "changedSince=yesterday, changedSince",
        "receivedFrom=2027-03-01, receivedFrom",
        "currency=EUR, valueFrom",
        "country=Germany, country",
        "q=words, q",
    })
    void a_list_that_cannot_be_is_refused(String query, String field) {
        operator.get(PATH + "?" + query).expectFault(field);
    }

    private static List<String> ids(String query) {
        return ids(operator.get(PATH + "?" + query).expect(200));
    }

    private static List<String> ids(Answer page) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < page.at("referrals").size(); i++) ids.add(page.text("referrals[" + i + "].referralId"));
        return ids;
    }
}
