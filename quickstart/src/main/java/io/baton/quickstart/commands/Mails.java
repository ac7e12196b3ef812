package io.baton.quickstart.commands;

import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.preview.MailPreview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes a preview of every mail in every language; needs no running Baton. */
@Command(
        name = "mails",
        description = "Write every mail in every language to files, with an index page.",
        mixinStandardHelpOptions = true)
public final class Mails implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws IOException {
        Path index = new MailPreview(DataDirectory.make(data.directory()).resolve("preview")).write();
        spec.commandLine().getOut().println("Open " + index.toAbsolutePath().toUri());
        return 0;
    }
}
