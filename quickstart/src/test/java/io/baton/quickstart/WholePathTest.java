package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

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
class WholePathTest {
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    @TempDir
    private Path root;

    @Test
    void the_story_is_whole_before_and_after_a_restart_and_the_restart_mails_nothing() throws IOException {
        assertThat(playOn(root)).as("the first run").isEmpty();
        long mails = mails();
        assertThat(playOn(root)).as("after the restart").isEmpty();
        assertThat(mails()).isEqualTo(2 * mails);
    }

    private static Iterable<String> playOn(Path root) {
        PrintWriter out = new PrintWriter(new StringWriter());
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(TestGround.get(), data, new Progress(out))) {
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
