package io.baton.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operator sets how partners are ranked (L15). */
class RankingApiTest {
    private static final String PATH = "/v1/settings/ranking";
    private static Facade facade;
    private static Api operator;

    @BeforeAll
    static void clients() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
    }

    @AfterEach
    void as_it_was() {
        put(operator, "{}").expect(200);
    }

    @Test
    void what_is_set_is_in_force_as_the_next_version_and_the_rest_is_standard() {
        long before = operator.get(PATH).expect(200).number("version");

        Answer set = put(operator, "{\"lessons\": {\"WON\": 4}, \"reachRequired\": false}")
                .expect(200);

        assertThat(set.number("version")).isEqualTo(before + 1);
        assertThat(set.number("lessons.WON")).isEqualTo(4);
        assertThat(set.number("lessons.DECLINED")).isEqualTo(-3);
        assertThat(set.number("factors.SOLUTIONS")).isEqualTo(30);
        assertThat(operator.get(PATH).body()).isEqualTo(set.body());
    }

    @Test
    void what_was_read_can_be_set_again_and_changes_nothing() {
        Answer read = operator.get(PATH).expect(200);

        assertThat(put(operator, read.body()).expect(200).body()).isEqualTo(read.body());
    }

    @Test
    void of_two_that_looked_at_the_same_ranking_the_second_is_refused() {
        String seen = operator.get(PATH).expect(200).header("ETag");
        put(operator.with("If-Match", seen), "{\"recentFor\": \"P30D\"}").expect(200);

        put(operator.with("If-Match", seen), "{\"recentFor\": \"P60D\"}").expectProblem(412, "version-conflict");
    }

    @Test
    void a_blank_text_is_absent_and_switches_nothing_off() {
        put(operator, "{\"reachRequired\": \"\", \"offerRequired\": \" \"}").expect(200);

        Answer read = operator.get(PATH);
        assertThat(read.text("reachRequired")).isEqualTo("true");
        assertThat(read.text("offerRequired")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"factors\": {\"LUCK\": 3}}|factors.LUCK",
                "{\"factors\": {\"SOLUTIONS\": -1}}|factors.SOLUTIONS",
                "{\"factors\": {\"SOLUTIONS\": 101}}|factors.SOLUTIONS",
                "{\"likeness\": {\"COUNTRY\": -1}}|likeness.COUNTRY",
                "{\"lessons\": {\"LOST\": -101}}|lessons.LOST",
                "{\"lessons\": {\"LOST\": null}}|lessons.LOST",
                "{\"offerRequired\": \"perhaps\"}|offerRequired",
                "{\"recentFor\": \"soon\"}|recentFor",
                "{\"recentFor\": \"P100D\", \"forgottenAfter\": \"P90D\"}|forgottenAfter",
                "{\"forgottenAfter\": \"P366D\"}|forgottenAfter",
            })
    void what_cannot_be_is_named(String body, String field) {
        put(operator, body).expectFault(field);
    }

    private static Answer put(Api api, String body) {
        return api.with("Content-Type", "application/json").send("PUT", PATH, body);
    }
}
