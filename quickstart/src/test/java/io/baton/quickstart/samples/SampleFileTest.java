package io.baton.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.FindPartners;
import io.baton.events.RfiSubmission;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"profiles.json", "profiles.csv", "rfis.json", "mistakes.json"})
    void every_sample_can_be_read(String name) {
        assertThat(SampleFile.read(Path.of("..", "samples", name))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "invoice"}                                                     | type must be profile, rfi or withdrawal
            {}                                                                      | type is required
            {"type": "withdrawal"}                                                  | rfiId is required
            {"type": "withdrawal", "rfiId": 7}                                      | rfiId must be a text
            [{"type": "withdrawal", "rfiId": "a"}, {"type": "rfi", "leadType": "X"}] | entry 2: leadType must be one of
            {"type": "profile"                                                      | is not JSON
            {"type": "withdrawal", "rfiId": "a"} garbage                            | is not JSON
            {"type": "withdrawal", "rfiId": "a", "refferalId": "b"}                 | refferalId is unknown; known are type, rfiId, referralId
            [{"type": "withdrawal", "rfiId": "a"}, {"type": "profile", "status": "UNKNOWN"}] | entry 2
            []                                                                      | is empty
            {"type": "withdrawal", "rfiId": "a", "rfiId": "b"}                      | is not JSON: Duplicate field 'rfiId'
            {"type": "rfi", "contact": "Kim"}                                       | .contact must be an object
            {"type": "rfi", "directContact": "yes"}                                 | directContact must be true or false
            {"type": "rfi", "findPartners": {"most": "two"}}                        | .findPartners: most must be a whole number
            {"type": "rfi", "findPartners": {"keywords": []}}                       | .findPartners: keywords is unknown; known are most, services, industries
            """)
    void an_error_names_file_entry_and_field(String json, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("some.json"), json);
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s]\n[%s]", "\ufeff[%s, %s]", "%s%s"})
    void all_of_a_file_is_read(String file) throws IOException {
        String one = "{\"type\": \"withdrawal\", \"rfiId\": \"a\"}";
        Path path = Files.writeString(directory.resolve("some.json"), file.formatted(one, one));
        assertThat(SampleFile.read(path)).hasSize(2);
    }

    @Test
    void a_file_that_is_no_UTF_8_is_refused() throws IOException {
        Path file = Files.write(
                directory.resolve("latin.json"), "{\"type\": \"M\u00fcller\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void all_that_an_entry_lacks_is_named_at_once_beside_what_is_wrong_in_it() throws IOException {
        Path file = Files.writeString(
                directory.resolve("some.json"),
                "{\"type\": \"rfi\", \"companySize\": \"TINY\", \"emial\": \"x\", \"contact\": {\"fone\": \"1\"}}");
        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(
                        "leadType is required",
                        "company is required",
                        "contact: name is required",
                        "contact: email is required",
                        "contact: fone is unknown",
                        "companySize must be one of [MICRO",
                        "rfiId is required",
                        "emial is unknown");
    }

    @Test
    void what_a_form_leaves_blank_is_absent_and_a_phone_may_be_a_number() throws IOException {
        RfiSubmission read = rfi("\"directContact\": \" \", \"campaignId\": null, \"targets\": null", "4940123456");
        assertThat(read.getSubmitted().getDirectContact()).isFalse();
        assertThat(read.getSubmitted().getContact().getPhone()).isEqualTo("4940123456");
    }

    @Test
    void an_RFI_may_let_Baton_find_the_partners() throws IOException {
        FindPartners usual = rfi("\"findPartners\": {}", "\"\"").getSubmitted().getFindPartners();
        assertThat(usual.getMost()).isEqualTo(RfiLimits.USUAL_PARTNERS);

        FindPartners asked = rfi("\"findPartners\": {\"most\": 5, \"services\": [\"migration\"]}", "\"\"")
                .getSubmitted()
                .getFindPartners();
        assertThat(asked.getMost()).isEqualTo(5);
        assertThat(asked.getServices()).containsExactly("migration");
    }

    private RfiSubmission rfi(String more, String phone) throws IOException {
        Path file = Files.writeString(directory.resolve("rfi.json"), """
                {"type": "rfi", "rfiId": "a", "leadType": "customer_inquiry", "company": "Fourth Coffee",
                 "contact": {"name": "Mara", "email": "mara@fourth-coffee.example", "phone": %s},
                 "country": "DE", "region": "EMEA", "companySize": "small", "language": "de", "need": "ERP", %s}
                """.formatted(phone, more));
        return ((Sample.OfSubmission) SampleFile.read(file).getFirst()).submission();
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> SampleFile.read(directory.resolve("absent.json")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("absent.json");
    }
}
