package io.baton.quickstart;

import io.baton.kafka.write.NotAppendedException;
import io.baton.operations.UserError;
import io.baton.quickstart.commands.Demo;
import io.baton.quickstart.commands.Import;
import io.baton.quickstart.commands.Mails;
import io.baton.quickstart.commands.Publish;
import io.baton.quickstart.commands.Rebuild;
import io.baton.quickstart.commands.Token;
import io.baton.quickstart.commands.Up;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./baton}. */
@Command(
        name = "baton",
        description = "Passes customers' requests for information to partners, and watches the clock on the answer.",
        mixinStandardHelpOptions = true,
        footer = "%nIn a program of its own: ./baton bench measures it; see ./baton bench --help.",
        version = "Baton 0.1.0",
        subcommands = {Up.class, Publish.class, Token.class, Demo.class, Mails.class, Rebuild.class, Import.class})
public final class Baton {
    /** Held, because Java forgets what is set on a logger that nobody holds. Its warnings are for the log file's readers. */
    private static final Logger REGISTRY_CLIENT = Logger.getLogger("io.apicurio");

    private Baton() {}

    /** Runs a command, and ends with its exit code. */
    public static void main(String[] args) {
        REGISTRY_CLIENT.setLevel(Level.SEVERE);
        int exitCode = commandLine().execute(args.length == 0 ? new String[] {"--help"} : args);
        System.exit(exitCode);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Baton()).setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println("baton: " + oneLine(exception));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /** What the user can do about it; anything else is a defect of ours, and is shown with its trace. */
    private static String oneLine(Exception exception) throws Exception {
        return switch (exception) {
            case UserError error -> error.getMessage();
            case NotAppendedException _ -> "Kafka or the schema registry does not answer; try again in a moment";
            default -> throw exception;
        };
    }
}
