package io.baton.proof.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.Entry.Struck;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    private Path directory;

    @Test
    void what_was_asked_stands_in_the_file_before_it_is_answered_and_counts_as_in_flight_until_then() {
        Path file = directory.resolve("journal");
        Asked asked = new Asked(1, "c0", "north", Wish.ACCEPT, "r1", "k1", 3);
        Answered answered = new Answered(1, 200, "", "d1", 4, List.of(new Row("r1", 4, "ACCEPTED")));
        try (Journal journal = Journal.create(file)) {
            journal.asked(asked);
            assertThat(Journal.read(file)).containsExactly(asked);
            assertThat(journal.struck("KILL")).isEqualTo(1);
            journal.answered(answered);
            assertThat(journal.struck("KILL")).isZero();
            journal.mailed("<m1@baton.example>");
        }
        assertThat(Journal.read(file))
                .containsExactly(
                        asked,
                        new Struck("KILL", 1),
                        answered,
                        new Struck("KILL", 0),
                        new Mailed("<m1@baton.example>"));
    }
}
