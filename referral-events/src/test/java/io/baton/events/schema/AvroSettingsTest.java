package io.baton.events.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.ReferralEvent;
import io.baton.events.Stage;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which classes a schema may name. That a record's announced sizes are not believed: {@code io.baton.kafka.serde.AvroSettingsTest}. */
class AvroSettingsTest {
    @BeforeAll
    static void apply() {
        AvroSettings.apply();
    }

    @Test
    void a_schema_may_name_a_record_and_an_enum_of_the_contract() {
        assertThatCode(() -> ClassSecurityValidator.validate(ReferralEvent.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> ClassSecurityValidator.validate(Stage.class)).doesNotThrowAnyException();
    }

    @Test
    void it_may_name_no_other_class_be_it_ours_or_the_jdks() {
        assertThatThrownBy(() -> ClassSecurityValidator.validate(AvroSettings.class))
                .isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> ClassSecurityValidator.validate(ProcessBuilder.class))
                .isInstanceOf(SecurityException.class);
    }
}
