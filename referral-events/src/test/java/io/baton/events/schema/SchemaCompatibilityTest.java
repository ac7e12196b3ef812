package io.baton.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every schema against every version of it that was released; those stay in {@code src/main/released}, one file a version.
 * A release is written by {@code ./mvnw -pl referral-events test -Dtest=SchemaCompatibilityTest -DargLine=-Dschema.release=true}.
 */
class SchemaCompatibilityTest {
    static final List<Named<Schema>> CONTRACT = Released.RECORDS;

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void is_compatible_both_ways_with_every_released_version_logical_types_too(Schema now) throws IOException {
        if (Boolean.getBoolean("schema.release")) Released.release(now);
        List<Schema> released = Released.versions(now);
        assertThat(released).as("released versions of " + now.getName()).isNotEmpty();
        for (Schema version : released) {
            assertThat(SchemaRules.incompatibilities(version, now)).isEmpty();
            assertThat(SchemaRules.changedLogicalTypes(version, now)).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void what_is_written_today_is_the_last_released_version(Schema now) throws IOException {
        assertThat(Released.versions(now).getLast()).isEqualTo(now);
    }

    @ParameterizedTest
    @FieldSource("CONTRACT")
    void says_what_each_field_is(Schema now) {
        assertThat(SchemaRules.unexplained(now)).isEmpty();
    }

    @Test
    void a_removed_field_without_default_is_found() {
        Schema released =
                record().requiredString("kept").requiredString("removed").endRecord();
        Schema now = record().requiredString("kept").endRecord();
        assertThat(SchemaRules.incompatibilities(released, now))
                .singleElement()
                .asString()
                .contains("removed");
    }

    @Test
    void a_new_field_without_default_is_found() {
        Schema released = record().requiredString("kept").endRecord();
        Schema now = record().requiredString("kept").requiredString("added").endRecord();
        assertThat(SchemaRules.incompatibilities(released, now))
                .singleElement()
                .asString()
                .contains("added");
    }

    @Test
    void a_changed_scale_is_found() {
        assertThat(SchemaRules.changedLogicalTypes(amount(4), amount(2)))
                .containsExactly("Sample.amount was decimal(19,4) and is decimal(19,2)");
    }

    @Test
    void micros_that_became_millis_are_found() {
        assertThat(SchemaRules.changedLogicalTypes(time("timestamp-micros"), time("timestamp-millis")))
                .containsExactly("Sample.at was timestamp-micros and is timestamp-millis");
    }

    @Test
    void a_field_without_doc_and_an_enum_without_default_are_found() {
        Schema schema = record().name("colour")
                .type(Schema.createEnum("Colour", "What colour.", "x", List.of("RED")))
                .noDefault()
                .endRecord();
        assertThat(SchemaRules.unexplained(schema))
                .containsExactly("Sample has no doc", "Sample.colour has no doc", "Colour has no default UNKNOWN");
    }

    private static SchemaBuilder.FieldAssembler<Schema> record() {
        return SchemaBuilder.record("Sample").namespace("x").fields();
    }

    private static Schema amount(int scale) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Sample\",\"fields\":[{\"name\":\"amount\",\"type\":{\"type\":"
                        + "\"bytes\",\"logicalType\":\"decimal\",\"precision\":19,\"scale\":" + scale + "}}]}");
    }

    private static Schema time(String logicalType) {
        return new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Sample\",\"fields\":[{\"name\":\"at\",\"type\":{\"type\":"
                        + "\"long\",\"logicalType\":\"" + logicalType + "\"}}]}");
    }
}
