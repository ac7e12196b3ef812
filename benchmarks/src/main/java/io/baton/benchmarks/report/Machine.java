package io.baton.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.internals.AppInfoParser;

/**
 * What a run's figures hold for.
 *
 * @param processor its name
 * @param cores how many Java sees
 * @param memory in all
 * @param system the operating system
 * @param java the JDK
 * @param kafka of clients, Streams and broker
 * @param commit of this project
 * @param begun when the run began
 */
public record Machine(
        String processor,
        int cores,
        String memory,
        String system,
        String java,
        String kafka,
        String commit,
        String begun) {
    private static final String UNKNOWN = "unknown";

    /** @return this one */
    public static Machine here() {
        return new Machine(
                line("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal").orElse(UNKNOWN),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                AppInfoParser.getVersion(),
                checkedOut(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static Optional<String> line(String file, String key) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String checkedOut() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(Path.of(System.getProperty("baton.home", ".")).toFile())
                    .start();
            String said = new String(git.getInputStream().readAllBytes()).strip();
            return said.isEmpty() ? UNKNOWN : said;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
