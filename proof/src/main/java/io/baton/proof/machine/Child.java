package io.baton.proof.machine;

import io.baton.local.Ground;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program in a process of its own. It ends when this one does, however that ends. */
public final class Child {
    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private Process process;

    /**
     * @param program its main class, and the arguments
     * @param options of its JVM
     */
    Child(
            String name,
            String classPath,
            List<String> program,
            List<String> options,
            Map<String, String> environment,
            Path log) {
        this.name = name;
        this.environment = environment;
        this.log = log;
        command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath + File.pathSeparator + here(), "io.baton.local.EndWithParent"));
        command.addAll(program);
    }

    private static Path here() {
        try {
            return Path.of(Ground.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it, if it does not run. */
    public void start() {
        if (process != null && process.isAlive()) return;
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Ends it as a crash would: kill -9. */
    public void kill() {
        if (process == null) return;
        process.destroyForcibly();
        process.onExit().join();
    }

    /** @return the process, to be sent signals */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** @param signal STOP or CONT */
    public static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
