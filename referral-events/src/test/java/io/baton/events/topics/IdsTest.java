package io.baton.events.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References, as people read them out and write them down. */
class IdsTest {
    private static final String RFI = "rfi-2";

    @Test
    void a_reference_is_read_as_it_is_said() {
        String reference = Ids.reference(RFI);

        assertThat(Ids.readReference(reference)).contains(reference);
        assertThat(Ids.readReference(" " + reference.toLowerCase().replace("-", " \u2013 ")))
                .contains(reference);
    }

    @Test
    void letters_that_look_like_digits_are_read_as_them() {
        assertThat(Ids.readReference("oilO-2345")).contains("0110-2345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "KAKW", "KAKW-3GWDX", "KAKW-3GWU", "KAKW-3GW\u0000", "????-????"})
    void what_is_no_reference_is_none(String typed) {
        assertThat(Ids.readReference(typed)).isEmpty();
    }
}
