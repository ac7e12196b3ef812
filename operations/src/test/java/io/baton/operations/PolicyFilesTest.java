package io.baton.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.lifecycle.ranking.Factor;
import io.baton.lifecycle.ranking.RankingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {
    @TempDir
    private Path directory;

    @Test
    void what_is_absent_of_a_ranking_is_standard() throws IOException {
        assertThat(PolicyFiles.ranking(file("{}"))).isEqualTo(RankingPolicy.STANDARD);
        assertThat(PolicyFiles.ranking(file("{\"factors\": {\"SOLUTIONS\": 40}}"))
                        .factors())
                .containsEntry(Factor.SOLUTIONS, 40)
                .containsEntry(Factor.LOCATION, 15);
    }

    @Test
    void windows_are_read_as_the_setting_takes_them() throws IOException {
        Path file = file("{\"responseWindow\": \"P7D\", \"reminderAfter\": \"PT24H\", \"lastCallBefore\": \"P1D\","
                + " \"directContactWindow\": \"PT72H\"}");

        assertThat(PolicyFiles.policy(file).responseWindow()).isEqualTo(Duration.ofDays(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|must be a JSON object",
                "{|is not JSON",
                "{\"luck\": 3}|luck is unknown",
                "{\"factors\": {\"LUCK\": 3}}|factors must be numbers by name",
                "{\"factors\": {\"SOLUTIONS\": -3}}|SOLUTIONS must be from 0 to 100",
                "{\"recentFor\": \"soon\"}|recentFor must be an ISO 8601 duration",
                "{\"offerRequired\": \"perhaps\"}|offerRequired must be true or false",
            })
    void what_cannot_be_read_is_named(String text, String error) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> PolicyFiles.ranking(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(error);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("policy.json"), text);
    }
}
