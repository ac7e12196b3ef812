package io.baton.service.partners;

import static io.baton.service.testing.Bodies.newId;
import static io.baton.service.testing.Bodies.rfi;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Find partners for me" over HTTP (L15). */
class FindPartnersApiTest {
    private static final String REGION = "FINDING";
    private static Api site;

    @BeforeAll
    static void twoPartners() {
        Facade facade = Facade.shared();
        site = facade.as(Token.program("marketing-publisher"));
        facade.publish(profile("plain-find", "plain-partner", List.of("printers")));
        facade.publish(profile("erp-find", "erp-partner", List.of("erp")));
        Awaitility.await()
                .until(() -> facade.anonymously()
                        .get("/v1/partners/search?region=" + REGION)
                        .has("partners[1].profileId"));
    }

    @Test
    void the_partners_that_fit_best_get_it_and_the_answer_says_why() {
        Answer taken = site.post("/v1/rfis", finding("{\"most\": 1}")).expect(201);

        assertThat(taken.text("targets[0].profileId")).isEqualTo("erp-find");
        assertThat(taken.text("targets[0].referralId")).isNotBlank();
        assertThat(taken.text("targets[0].why[0].reason")).isNotBlank();
        assertThat(taken.has("targets[1].profileId")).isFalse();
    }

    @Test
    void without_a_number_up_to_three_get_it() {
        Answer taken = site.post("/v1/rfis", finding("{}")).expect(201);

        assertThat(taken.has("targets[1].profileId")).isTrue();
    }

    @Test
    void a_region_that_nobody_serves_is_told() {
        site.post("/v1/rfis", finding("{}").replace(REGION, "ATLANTIS")).expectProblem(409, "no-partner-fits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"most\": 0}|findPartners.most",
                "{\"most\": 21}|findPartners.most",
                "{\"most\": 1.5}|findPartners.most",
                "{\"most\": 1000000000000}|findPartners.most",
                "{\"most\": \"many\"}|findPartners.most",
                "{\"services\": [null]}|findPartners.services[0]",
                "{\"industries\": [null]}|findPartners.industries[0]",
            })
    void what_cannot_be_looked_for_is_named(String find, String field) {
        site.post("/v1/rfis", finding(find)).expectFault(field);
    }

    private static String finding(String find) {
        return rfi(newId(), "any")
                .replaceFirst("\"targets\": \\[.*]", "\"findPartners\": " + find)
                .replace("EMEA", REGION);
    }

    private static BusinessProfile profile(String profileId, String partnerId, List<String> solutions) {
        return BusinessProfile.newBuilder(Samples.profile(profileId, partnerId))
                .setRegion(REGION)
                .setSolutions(solutions)
                .setKeywords(List.of("ERP"))
                .setLanguages(List.of("pt"))
                .build();
    }
}
