package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "rebuild engine", "import", "up", "demo", "install", "acls"})
    void a_command_that_a_message_names_is_there_and_explains_itself(String command) {
        StringWriter said = new StringWriter();
        CommandLine line = Baton.commandLine().setOut(new PrintWriter(said));

        int code = line.execute((command + " --help").split(" "));

        assertThat(code).isZero();
        assertThat(said.toString()).startsWith("Usage: baton " + command);
    }
}
