package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.Progress;
import io.baton.quickstart.machine.RunningBaton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, on real parts: the demo's story, a restart on the same data, and the story again. */
abstract class WholePath {
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    @TempDir
    private Path root;

    /** @return what Baton stands on; the story does not know */
    abstract Ground ground();

    @Test
    void the_story_is_whole_before_and_after_a_restart_and_the_restart_mails_nothing() throws IOException {
        assertThat(playOn(root)).as("the first run").isEmpty();
        long mails = mails();
        assertThat(playOn(root)).as("after the restart").isEmpty();
        assertThat(mails()).isEqualTo(2 * mails);
    }

    private Iterable<String> playOn(Path root) {
        PrintWriter out = new PrintWriter(new StringWriter());
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(ground(), data, new Progress(out))) {
            baton.start(ANY, mail -> {});
            RunningBaton running = baton.running();
            return new Performance(running, TokensForTests.of(running), out).play();
        }
    }

    private long mails() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }
}
