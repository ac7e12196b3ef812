package io.baton.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Clients of the last release go on working: what it promised still holds, or the API has a new major version. */
class ReleasedDocumentTest {
    private static final Path RELEASED = Path.of("src/main/released/openapi.yaml");
    private static final OpenApiDiffOptions WORDS_ARE_ADDED = OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();
    private static final YAMLMapper YAML = new YAMLMapper();
    /** {@code DocumentPageTest} compares it with the code. */
    private static final Path CURRENT = Path.of("../docs/openapi.yaml");

    @Test
    void what_the_last_release_promised_still_holds_or_the_major_version_is_a_new_one() throws IOException {
        String current = Files.readString(CURRENT);
        if (majorOf(current).equals(majorOf(Files.readString(RELEASED))))
            assertThat(broken(current)).as("""
                        docs/openapi.yaml breaks clients of the last release. Make the change compatible: keep what there was, and \
                        add the new beside it. If it must break clients, release a new major version: raise OpenApi.VERSION, write \
                        docs/openapi.yaml again, and then ./mvnw -pl referral-api -am test -Dtest=ReleasedDocumentTest \
                        -Dsurefire.failIfNoSpecifiedTests=false -Dopenapi.release=true""").isEmpty();
        if (Boolean.getBoolean("openapi.release")) Files.copy(CURRENT, RELEASED, StandardCopyOption.REPLACE_EXISTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unopened:", "decidedAt:", "/v1/referrals/counts:", "- NO_CAPACITY"})
    void what_is_gone_is_found(String gone) throws IOException {
        String without = Files.readString(RELEASED).replace(gone, gone.replaceFirst("\\w+(?=\\W*$)", "another"));

        assertThat(broken(without)).isNotEmpty();
    }

    @Test
    void a_word_that_an_answer_may_have_breaks_nobody_for_clients_are_asked_to_ignore_it() throws IOException {
        String released = Files.readString(RELEASED);
        String more = released.replace("      - lastCallDue\n", "      - lastCallDue\n      - anotherKind\n");

        assertThat(more).isNotEqualTo(released);
        assertThat(broken(more)).isEmpty();
        assertThat(released).contains("ignore what you do not know");
    }

    @Test
    void a_field_that_a_request_may_have_breaks_nobody() throws IOException {
        String more = Files.readString(RELEASED)
                .replaceFirst("(?m)^        crmId:\n", "        costCenter:\n          type: string\n        crmId:\n");

        assertThat(broken(more)).isEmpty();
        assertThat(more).contains("costCenter");
    }

    /** @return what breaks clients of the last release */
    private static List<String> broken(String current) throws IOException {
        ChangedOpenApi difference =
                OpenApiCompare.fromContents(Files.readString(RELEASED), current, List.of(), WORDS_ARE_ADDED);
        List<String> broken = new ArrayList<>(gone(current));
        if (difference.isIncompatible()) broken.add(rendered(difference));
        return broken;
    }

    /** The comparison takes a field that may be absent for one that may go; but clients read it. */
    private static List<String> gone(String current) throws IOException {
        List<String> gone = new ArrayList<>(fields(Files.readString(RELEASED)));
        gone.removeAll(fields(current));
        return gone;
    }

    private static List<String> fields(String yaml) throws IOException {
        List<String> fields = new ArrayList<>();
        YAML.readTree(yaml)
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .fieldNames()
                        .forEachRemaining(field -> fields.add(schema.getKey() + "." + field)));
        return fields;
    }

    private static String majorOf(String yaml) throws IOException {
        return YAML.readTree(yaml).at("/info/version").asText().replaceAll("\\..*", "");
    }

    private static String rendered(ChangedOpenApi difference) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            new MarkdownRender().render(difference, writer);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
