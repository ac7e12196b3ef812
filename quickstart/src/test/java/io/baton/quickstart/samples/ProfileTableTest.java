package io.baton.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.BusinessProfile;
import io.baton.events.LocationContact;
import io.baton.operations.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business profiles as a table. */
class ProfileTableTest {
    private static final String TABLE = """
            profileId,partnerId,partnerName,region,status,location,city,country,contactName,contactEmail,contactPhone,solutions
            northwind-emea,northwind,"Northwind ""Systems"", Ltd",EMEA,active,hamburg,Hamburg,DE,Ida Kern,ida@northwind.example,+49 40 1,erp; bi
            northwind-emea,,,,,Hamburg,,,Tom Reus,tom@northwind.example,,
            northwind-emea,northwind,,EMEA,,london,London,GB,Grace Oduya,grace@northwind.example,,
            lotus-apac,lotus,莲花科技,APAC,PAUSED,shanghai,上海,CN,李伟,li.wei@lotus.example,,cloud
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"profiles.csv", "PROFILES.CSV"})
    void a_line_for_each_contact_becomes_a_profile_with_its_locations(String name) throws IOException {
        List<BusinessProfile> profiles = read(name, TABLE);

        assertThat(profiles).extracting(BusinessProfile::getProfileId).containsExactly("northwind-emea", "lotus-apac");
        BusinessProfile northwind = profiles.getFirst();
        assertThat(northwind.getPartnerName()).isEqualTo("Northwind \"Systems\", Ltd");
        assertThat(northwind.getSolutions()).containsExactly("erp", "bi");
        assertThat(northwind.getLocations()).hasSize(2);
        assertThat(northwind.getLocations().getFirst().getContacts())
                .extracting(LocationContact::getEmail)
                .containsExactly("ida@northwind.example", "tom@northwind.example");
        assertThat(northwind.getLocations().getFirst().getContacts().getFirst().getPhone())
                .isEqualTo("+49 40 1");
        assertThat(northwind.getLocations().getLast().getCountry()).isEqualTo("GB");
        assertThat(profiles.getLast().getPartnerName()).isEqualTo("莲花科技");
    }

    @Test
    void a_table_that_a_spreadsheet_saved_reads_the_same() throws IOException {
        List<BusinessProfile> profiles = read("a.csv", "\ufeff" + TABLE.replace("\n", "\r\n"));

        assertThat(profiles).hasSize(2);
        assertThat(read(
                        "b.csv",
                        "profileId;partnerId;partnerName;region;status;keywords\r\na;b;C;EMEA;DRAFT;\"x;y\"\r\n"))
                .first()
                .satisfies(profile -> assertThat(profile.getKeywords()).containsExactly("x", "y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profileId,partner#a,b|column partner is unknown; known are profileId, partnerId",
                "partnerId,region#a,b|column profileId is required",
                "profileId,profileId#a,b|is not CSV",
                "profileId,region#a,EMEA,more|line 2 has more cells than the header",
                "profileId,region#a,\"EMEA|is not CSV",
                "profileId,region#a,EMEA#a,APAC|line 3: region differs from line 2",
                "profileId,region#a,EMEA|line 2: partnerId is required",
                "profileId,status#a,on|line 2: status must be one of",
                "profileId,location,country,contactName#a,x,DE,Ida|line 2.locations[0].contacts[0]: email is required",
                "profileId#|is empty",
            })
    void an_error_names_the_line_and_the_column(String table, String expected) {
        assertThatThrownBy(() -> read("some.csv", table.replace('#', '\n') + "\n"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("some.csv")
                .hasMessageContaining(expected);
    }

    @Test
    void a_table_that_is_no_utf_8_is_refused() throws IOException {
        Path file = Files.write(
                directory.resolve("latin.csv"), "profileId\nm\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SampleFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("UTF-8");
    }

    private List<BusinessProfile> read(String name, String table) throws IOException {
        return SampleFile.read(Files.writeString(directory.resolve(name), table)).stream()
                .map(Sample.OfProfile.class::cast)
                .map(Sample.OfProfile::profile)
                .toList();
    }
}
