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
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's say in what is done after a decline or an expiry (L6). */
class ReroutingApiTest {
    private static final String PATH = "/v1/settings/rerouting";
    private static Facade facade;
    private static Api operator;

    @BeforeAll
    static void clients() {
        facade = Facade.shared();
        operator = facade.as(Token.program("operator"));
    }

    @AfterEach
    void as_it_was() {
        put(operator, "{\"mode\": \"SUGGEST\"}").expect(200);
    }

    @Test
    void others_are_suggested_while_nothing_is_set() {
        assertThat(operator.get(PATH).expect(200).text("mode")).isEqualTo("SUGGEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFF", "AUTOMATIC"})
    void what_is_set_is_in_force(String mode) {
        put(operator, "{\"mode\": \"%s\"}".formatted(mode)).expect(200);

        assertThat(operator.get(PATH).expect(200).text("mode")).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"mode\": \"SOMETIMES\"}", "{\"mode\": \"UNKNOWN\"}"})
    void a_way_that_is_none_is_refused(String body) {
        put(operator, body).expectFault("mode");
    }

    @Test
    void only_the_programs_operator_reads_and_sets_it() {
        for (Api other : new Api[] {
            facade.as(Token.program("seller")),
            facade.as(Token.partner("adatum", "operator")),
            facade.as(Token.partner("adatum", "partner-admin"))
        }) {
            other.get(PATH).expectProblem(403, "forbidden");
            put(other, "{\"mode\": \"OFF\"}").expectProblem(403, "forbidden");
        }
    }

    private static Answer put(Api api, String body) {
        return api.with("Content-Type", "application/json").send("PUT", PATH, body);
    }
}
