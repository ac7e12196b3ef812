package io.baton.operations.commands;

import io.baton.kafka.access.AccessRefusedException;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.kafka.write.NotAppendedException;
import io.baton.operations.UserError;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** How every command line of Baton behaves: help when no command is given, and one line for an error that the user can correct. */
public final class CommandLines {
    /** A field, because Java drops the level of a logger that nobody references. The registry client's warnings belong in log files. */
    private static final Logger REGISTRY_CLIENT = Logger.getLogger("io.apicurio");

    private CommandLines() {}

    /** @return a command line for a picocli command with subcommands */
    public static CommandLine of(Object command) {
        return new CommandLine(command).setExecutionExceptionHandler((exception, failed, parsed) -> {
            failed.getErr().println("baton: " + oneLine(exception));
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /** @return the exit code of the command that the arguments name */
    public static int run(CommandLine commandLine, String... args) {
        REGISTRY_CLIENT.setLevel(Level.SEVERE);
        return commandLine.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    /** Only errors that the user can correct; any other is a defect of ours, and is shown with its stack trace. */
    private static String oneLine(Exception exception) throws Exception {
        return switch (exception) {
            case UserError error -> error.getMessage();
            case InvalidSettingException error -> error.getMessage();
            case AccessRefusedException error -> error.getMessage();
            case NotAppendedException _ -> "Kafka or the schema registry does not answer; try again in a moment";
            default -> throw exception;
        };
    }
}
