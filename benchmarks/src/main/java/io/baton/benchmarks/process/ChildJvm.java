package io.baton.benchmarks.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a JVM of its own. It is asked by lines, and answers each with one line; see {@link Answering}. It ends when
 * this program does, however that ends.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int STOP_SECONDS = 20;

    private final String main;
    private final Path log;
    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;

    private ChildJvm(String main, Path log, Process process) {
        this.main = main;
        this.log = log;
        this.process = process;
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it.
     *
     * @param properties its system properties
     * @param log the file that its other output is appended to
     */
    public static ChildJvm start(JavaProgram program, int heapMegabytes, Map<String, String> properties, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heapMegabytes + "m",
                "-Xmx" + heapMegabytes + "m",
                // So that resident memory that grows is not the heap's, which all have alike.
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                program.classPath()));
        inherited("baton.registry.home", command);
        properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add(program.main());
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new ChildJvm(program.main(), log, process);
        } catch (IOException e) {
            throw new UncheckedIOException(program.main() + " cannot be started", e);
        }
    }

    private static void inherited(String property, List<String> command) {
        String value = System.getProperty(property);
        if (value != null) command.add("-D" + property + "=" + value);
    }

    /**
     * Asks it, and waits for the answer.
     *
     * @throws IllegalStateException if it has ended instead; the message names its log
     */
    public String ask(String question) {
        questions.println(question);
        try {
            String answer = answers.readLine();
            if (answer != null) return answer;
        } catch (IOException e) {
            throw new IllegalStateException(ended(question), e);
        }
        throw new IllegalStateException(ended(question));
    }

    private String ended(String question) {
        return main + " ended when it was asked to " + question + "; its log is " + log;
    }

    /** @return the process, with those that it started in turn */
    public List<ProcessHandle> processes() {
        List<ProcessHandle> processes = new ArrayList<>(process.descendants().toList());
        processes.add(process.toHandle());
        return processes;
    }

    /** Ends it as a crash would: kill -9. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Ends it; what it has to put in order, it must have been asked to before. */
    @Override
    public void close() {
        questions.close();
        await();
    }

    private void await() {
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
