package io.baton.quickstart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What one may write stops nothing but itself: the short form of {@code ./baton fuzz}, always with the same damage. */
class FuzzTest {
    @Test
    void damaged_records_and_requests_are_refused_and_nothing_else_suffers() {
        StringWriter said = new StringWriter();
        CommandLine fuzz = new CommandLine(new Fuzz()).setOut(new PrintWriter(said));

        int ended = fuzz.execute("--seed", "7", "--records", "500", "--requests", "500");

        assertThat(ended).as(said.toString()).isZero();
    }
}
