package io.baton.service.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.ProfileStatus;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching partners over HTTP (L15). */
class PartnerSearchApiTest {
    private static final Facade FACADE = Facade.shared();
    private static final Api ANYBODY = FACADE.anonymously();

    /** Each test has a region of its own: profiles of other tests are none of its business. */
    private final String region = "region-" + UUID.randomUUID();

    @Test
    void who_fits_better_comes_first_and_the_reasons_add_up() {
        publish("fits", profile -> profile.setSolutions(List.of("erp", "bi")));
        publish("fits-less", profile -> profile.setSolutions(List.of("erp")));

        Answer found = found("country=DE&solutions=erp&solutions=bi", "fits", "fits-less");

        assertThat(found.text("partners[0].why[1].reason")).isEqualTo("Matches 2 of 2 wanted solutions: bi, erp");
        assertThat(found.text("partners[0].location")).isEqualTo(Samples.LOCATION);
        int lines = found.at("partners[0].why").size();
        assertThat(found.number("partners[0].points"))
                .isEqualTo(IntStream.range(0, lines)
                        .mapToLong(i -> found.number("partners[0].why[" + i + "].points"))
                        .sum());
    }

    @Test
    void who_takes_no_referrals_or_does_not_serve_the_size_is_left_out() {
        publish("paused", profile -> profile.setStatus(ProfileStatus.PAUSED));
        publish("large-only", profile -> profile.setServedCompanySizes(List.of(CompanySize.LARGE)));
        publish("wrong", profile -> profile.setPartnerName(" "));
        publish("fits", profile -> {});

        found("companySize=SMALL", "fits");
    }

    @Test
    void nobody_is_told_of_a_partners_people() {
        publish("fits", profile -> {});

        assertThat(found("", "fits").body()).doesNotContain("Ida Kern", "ida@");
    }

    @Test
    void a_quick_decline_is_a_fast_answer() {
        publish("quick", profile -> {});
        Answer taken = FACADE.as(Token.program("marketing-publisher"))
                .post("/v1/rfis", Bodies.rfi(Bodies.newId(), id("quick")).replace("EMEA", region))
                .expect(201);
        FACADE.as(Token.partner(id("quick"), "partner-admin"))
                .post("/v1/referrals/" + taken.text("targets[0].referralId") + "/decline", Bodies.DECLINE)
                .expect(200);

        await().until(() -> search("").body(), body -> body.contains("Usually answers within 1 h"));
    }

    @Test
    void a_partner_is_found_by_name_and_the_list_ends_where_it_is_told() {
        publish("first", profile -> profile.setPartnerName("Fabrikam"));
        publish("second", profile -> profile.setPartnerName("Wingtip Toys"));

        found("q=wingtip", "second", "first");
        found("q=wingtip&limit=1", "second");
    }

    @ParameterizedTest
    @CsvSource({
        "country=DE, region",
        "region=EMEA&country=Germany, country",
        "region=EMEA&language=german, language",
        "region=EMEA&companySize=HUGE, companySize",
        "region=EMEA&limit=0, limit",
        "region=EMEA&limit=51, limit",
        "region=EMEA&limit=many, limit",
        "region=%00, region",
    })
    void each_parameter_that_is_wrong_is_named(String query, String parameter) {
        ANYBODY.get("/v1/partners/search?" + query).expectFault(parameter);
    }

    private Answer search(String query) {
        return ANYBODY.get("/v1/partners/search?region=" + region + "&" + query).expect(200);
    }

    /** What was published is known a moment later. */
    private Answer found(String query, String... names) {
        List<String> wanted = List.of(names).stream().map(this::id).toList();
        return await().until(() -> search(query), answer -> ids(answer).equals(wanted));
    }

    private static List<String> ids(Answer answer) {
        return IntStream.range(0, answer.at("partners").size())
                .mapToObj(i -> answer.text("partners[" + i + "].profileId"))
                .toList();
    }

    private void publish(String name, Consumer<BusinessProfile> change) {
        BusinessProfile profile = Samples.profile(id(name), id(name));
        profile.setRegion(region);
        change.accept(profile);
        FACADE.publish(profile);
    }

    private String id(String name) {
        return name + "-" + region;
    }
}
