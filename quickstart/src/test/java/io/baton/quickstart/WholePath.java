package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.local.Ground;
import io.baton.local.Ports;
import io.baton.operations.Progress;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.DataDirectory;
import io.baton.quickstart.machine.LocalBaton;
import io.baton.quickstart.machine.RunningBaton;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole of it, on real parts: the demo's story, then again after a restart, and once more without any store. */
abstract class WholePath {
    private static final LocalBaton.PortsWanted ANY =
            new LocalBaton.PortsWanted(Ports.ANY, Ports.ANY, Ports.ANY, Ports.ANY);

    @TempDir
    private Path root;

    /** @return what Baton stands on; the story does not know */
    abstract Ground ground();

    @Test
    void the_story_is_whole_after_a_restart_and_after_all_stores_were_deleted_and_neither_mails_anything()
            throws IOException {
        assertThat(playOn(root)).as("the first run").isEmpty();
        long mails = mails();
        assertThat(playOn(root)).as("after the restart").isEmpty();
        assertThat(mails()).isEqualTo(2 * mails);
        deleteStores();
        assertThat(playOn(root)).as("without any store").isEmpty();
        assertThat(mails()).isEqualTo(3 * mails);
    }

    private void deleteStores() throws IOException {
        Path stores = root.resolve("state");
        assertThat(stores).isNotEmptyDirectory();
        Utils.delete(stores.toFile());
    }

    private Iterable<String> playOn(Path root) {
        PrintWriter out = new PrintWriter(new StringWriter());
        try (DataDirectory data = DataDirectory.open(root, false);
                LocalBaton baton = new LocalBaton(ground(), data, new Progress(out))) {
            baton.start(ANY, mail -> {});
            RunningBaton running = baton.running();
            return Performance.whole(running, TokensForTests.of(running), out).play();
        }
    }

    private long mails() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }
}
