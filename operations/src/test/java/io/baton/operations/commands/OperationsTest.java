package io.baton.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

public class OperationsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();
    private final CommandLine line =
            Operations.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));

    @ParameterizedTest
    @ValueSource(strings = {"rebuild engine", "import", "install", "acls"})
    void each_command_explains_itself(String command) {
        assertThat(CommandLines.run(line, (command + " --help").split(" "))).isZero();
        assertThat(out.toString()).startsWith("Usage: operations " + command);
    }

    @Test
    void without_a_command_it_prints_its_help() {
        assertThat(CommandLines.run(line)).isZero();
        assertThat(out.toString()).contains("rebuild").contains("import");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rebuild engine                                  | --at=FILE
            install                                         | --at=FILE
            import --partitions 12 --at absent.properties   | --to-prefix=PREFIX
            """)
    void a_deployment_has_to_be_named(String command, String missing) {
        assertThat(CommandLines.run(line, command.split(" "))).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(errors.toString()).contains(missing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebuild engine --at absent.properties",
                "install --at absent.properties",
                "import --partitions 12 --at absent.properties --to-prefix p12-"
            })
    void an_error_that_the_operator_can_correct_is_one_line(String command) {
        assertThat(CommandLines.run(line, command.split(" "))).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(errors.toString().strip()).isEqualTo("baton: There is no file absent.properties");
    }

    @Test
    void rights_are_printed_for_the_names_of_a_deployment() {
        assertThat(CommandLines.run(
                        line,
                        "acls --brokers kafka:9093 --topic-prefix p12- --principal analytics=User:CN=ann analytics"
                                .split(" ")))
                .isZero();
        assertThat(out.toString()).contains("""
                # analytics: who reads how deals ended
                kafka-acls.sh --bootstrap-server kafka:9093 --command-config admin.properties --add --allow-principal 'User:CN=ann' --operation Read --topic p12-deal-outcomes
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acls engines", "acls --principal engines=User:x", "acls --topic-prefix a/b"})
    void rights_of_what_there_is_not_are_one_line(String command) {
        assertThat(CommandLines.run(line, command.split(" "))).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(errors.toString()).startsWith("baton: ").hasLineCount(1);
    }

    /** The point of this module: an operator's machine needs nothing of the quickstart. */
    @ParameterizedTest
    @ValueSource(strings = {"io.baton.local.Ground", "kafka.server.KafkaRaftServer", "io.baton.quickstart.Baton"})
    void neither_the_quickstart_nor_a_broker_is_on_its_class_path(String className) {
        assertThatThrownBy(() -> Class.forName(className)).isInstanceOf(ClassNotFoundException.class);
    }
}
