package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What partners do changes at once where they are found (L15). Four partners that offer the same, in a region of their own. */
class LearningTest {
    private static final Facade FACADE = Facade.shared();
    private static final Api SITE = FACADE.as(Token.program("marketing-publisher"));
    private static final Api ANYBODY = FACADE.anonymously();

    private final String region = "learning-" + UUID.randomUUID();

    @BeforeEach
    void four_partners_that_offer_the_same() {
        for (String name : List.of("a", "b", "c", "d")) publish(name, "erp");
        search(points -> points.size() == 4);
    }

    @Test
    void a_quick_accept_stands_above_a_quick_decline_and_both_above_who_has_answered_none() {
        accept("a", rfi("a"));
        decline("b", "UNABLE_TO_SUPPORT", rfi("b"));

        Map<String, Long> points = search(found -> found.get("a") > found.get("c") && found.get("b") != found.get("c"));

        assertThat(points.get("a")).isGreaterThan(points.get("b"));
        assertThat(points.get("b")).isGreaterThan(points.get("c"));
        assertThat(points.get("c")).isEqualTo(points.get("d"));
        assertThat(reasons("a")).contains("Usually answers within 1 h", "Similar requests: 1 accepted");
        assertThat(reasons("c")).contains("Has not answered any yet; counted as 48 h", "Similar requests: none yet");
    }

    @Test
    void declining_the_same_kind_again_and_again_lowers_it_for_that_kind_alone() {
        publish("b", "erp", "crm");
        for (int i = 0; i < 5; i++) decline("b", "UNABLE_TO_SUPPORT", rfi("b"));

        Map<String, Long> points = search(found -> found.get("b") < found.get("c"));

        assertThat(reasons("b")).contains("Similar requests: 5 declined for what it was");
        assertThat(points.get("c") - points.get("b")).isEqualTo(5);
        assertThat(ANYBODY.get("/v1/partners/search?region=" + region + "&country=DE&solutions=crm")
                        .body())
                .contains("Similar requests: none yet");
    }

    @Test
    void losing_what_was_not_offered_lowers_it_for_that_kind_and_winning_raises_it() {
        publish("a", "printers");
        publish("b", "printers", "erp");
        String misfit = accept("a", rfi("a"));
        partner("a").post("/v1/referrals/" + misfit + "/lost", Bodies.LOST).expect(200);
        String fits = accept("b", rfi("b"));
        partner("b").post("/v1/referrals/" + fits + "/won", Bodies.WON).expect(200);
        publish("a", "printers", "erp");

        search(found -> reasons("b").stream().anyMatch(reason -> reason.contains("1 won"))
                && reasons("a").stream().anyMatch(reason -> reason.contains("1 lost")));
        Map<String, Long> points = search(found -> found.size() == 4);

        assertThat(points.get("b")).isGreaterThan(points.get("a"));
    }

    @Test
    void nobody_gets_what_it_does_not_offer() {
        Answer none = SITE.post("/v1/rfis", finding().replace("\"erp\"", "\"does-not-exist\""));
        Answer farAway =
                SITE.post("/v1/rfis", finding().replace("\"DE\"", "\"JP\"").replace("\"de\"", "\"ru\""));

        none.expectProblem(409, "no-partner-fits");
        farAway.expectProblem(409, "no-partner-fits");
        assertThat(ANYBODY.get("/v1/partners/search?region=" + region + "&solutions=does-not-exist")
                        .has("partners[0].profileId"))
                .isFalse();
        assertThat(SITE.post("/v1/rfis", finding()).expect(201).text("targets[0].profileId"))
                .endsWith(region);
    }

    private String rfi(String name) {
        Answer taken = SITE.post("/v1/rfis", german(Bodies.rfi(Bodies.newId(), id(name))))
                .expect(201);
        return taken.text("targets[0].referralId");
    }

    private String finding() {
        return german(Bodies.rfi(Bodies.newId(), "any"))
                .replaceFirst("\"targets\": \\[.*]", "\"findPartners\": {\"most\": 1}");
    }

    private String german(String rfi) {
        return rfi.replace("EMEA", region).replace("\"PT\"", "\"DE\"").replace("\"pt-PT\"", "\"de\"");
    }

    private String accept(String name, String referralId) {
        partner(name)
                .post("/v1/referrals/" + referralId + "/accept", Bodies.ACCEPT)
                .expect(200);
        return referralId;
    }

    private void decline(String name, String reason, String referralId) {
        partner(name)
                .post("/v1/referrals/" + referralId + "/decline", Bodies.DECLINE.replace("NO_CAPACITY", reason))
                .expect(200);
    }

    private Api partner(String name) {
        return FACADE.as(Token.partner(id(name), "partner-admin"));
    }

    /** @return the points by partner, once they are so; what was decided is known a moment later */
    private Map<String, Long> search(Predicate<Map<String, Long>> expected) {
        return await().until(this::points, expected);
    }

    private Map<String, Long> points() {
        Answer found = found();
        Map<String, Long> points = new TreeMap<>();
        for (int i = 0; i < found.at("partners").size(); i++)
            points.put(
                    found.text("partners[" + i + "].profileId").replace("-" + region, ""),
                    found.number("partners[" + i + "].points"));
        return points;
    }

    private List<String> reasons(String name) {
        Answer found = found();
        String partner = IntStream.range(0, found.at("partners").size())
                .mapToObj(i -> "partners[" + i + "]")
                .filter(path -> found.text(path + ".profileId").equals(id(name)))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, found.at(partner + ".why").size())
                .mapToObj(i -> found.text(partner + ".why[" + i + "].reason"))
                .toList();
    }

    private Answer found() {
        return ANYBODY.get("/v1/partners/search?region=" + region
                        + "&country=DE&language=de&companySize=MEDIUM&solutions=erp")
                .expect(200);
    }

    private void publish(String name, String... solutions) {
        FACADE.publish(BusinessProfile.newBuilder(Samples.profile(id(name), id(name)))
                .setRegion(region)
                .setSolutions(List.of(solutions))
                .build());
    }

    private String id(String name) {
        return name + "-" + region;
    }
}
