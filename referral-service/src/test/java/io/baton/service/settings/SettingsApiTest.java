package io.baton.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's settings over HTTP (L17). */
class SettingsApiTest {
    private static final String PATH = "/v1/settings/policy";
    private static final String STANDARD = policy("P14D");
    private static Facade facade;
    private static Api operator;

    @BeforeAll
    static void clients() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
    }

    @Test
    void a_policy_that_is_set_is_in_force_as_the_next_version() {
        long before = operator.get(PATH).expect(200).number("version");

        Answer set = put(operator, policy("P10D")).expect(200);

        assertThat(set.number("version")).isEqualTo(before + 1);
        assertThat(set.text("responseWindow")).isEqualTo("PT240H");
        assertThat(operator.get(PATH).body()).isEqualTo(set.body());
        put(operator, STANDARD).expect(200);
    }

    @Test
    void the_same_policy_again_changes_nothing() {
        Answer once = put(operator, STANDARD).expect(200);

        assertThat(put(operator, STANDARD).expect(200).body()).isEqualTo(once.body());
    }

    @Test
    void of_two_who_looked_at_the_same_policy_the_second_is_told() {
        String seen = put(operator, STANDARD).expect(200).header("ETag");
        put(operator.with("If-Match", "\"0\", " + seen), policy("P11D")).expect(200);

        put(operator.with("If-Match", seen), policy("P12D")).expectProblem(412, "version-conflict");
        put(operator, STANDARD).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"P14D\"|null|responseWindow",
                "\"P14D\"|\"two weeks\"|responseWindow",
                "\"P14D\"|\"-P1D\"|responseWindow",
                "\"P14D\"|\"PT0.0001S\"|responseWindow",
                "\"P14D\"|\"P99999D\"|responseWindow",
                "\"PT72H\"|{}|directContactWindow",
            })
    void each_window_that_cannot_be_one_is_named(String right, String wrong, String field) {
        put(operator, STANDARD.replace(right, wrong)).expectFault(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "partner-admin", "profile-admin"})
    void nobody_of_a_partner_reads_or_sets_it(String role) {
        Api partner = facade.as(Token.partner("adatum", role));

        partner.get(PATH).expectProblem(403, "forbidden");
        put(partner, STANDARD).expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seller", "marketing-publisher"})
    void of_the_program_only_its_operator_reads_and_sets_it(String role) {
        put(facade.as(Token.program(role)), STANDARD).expectProblem(403, "forbidden");
    }

    private static String policy(String responseWindow) {
        return """
                {"responseWindow": "%s", "reminderAfter": "PT24H", "lastCallBefore": "P1D",
                 "directContactWindow": "PT72H"}""".formatted(responseWindow);
    }

    private static Answer put(Api api, String body) {
        return api.with("Content-Type", "application/json").send("PUT", PATH, body);
    }
}
