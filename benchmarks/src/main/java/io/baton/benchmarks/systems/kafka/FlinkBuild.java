package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.JavaProgram;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The peer on Flink: a module that is built only when it is asked for, with libraries that do not go together with ours.
 *
 * @param target where it was built
 * @param version Flink's
 */
record FlinkBuild(Path target, String version) {
    private static final String MAIN = "io.baton.benchmarks.flink.FlinkMain";
    private static final String RUNTIME = "flink-runtime-";
    private static final String JAR = ".jar";

    /** @throws IllegalStateException if there is none; the message says how it is built */
    static FlinkBuild here() {
        Path target = Path.of(System.getProperty("baton.home", "."), "benchmarks-flink", "target");
        return new FlinkBuild(target, version(target.resolve("lib")));
    }

    private static String version(Path libraries) {
        if (!Files.isDirectory(libraries)) throw notBuilt();
        try (Stream<Path> files = Files.list(libraries)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(RUNTIME))
                    .map(name -> name.substring(RUNTIME.length(), name.length() - JAR.length()))
                    .findFirst()
                    .orElseThrow(FlinkBuild::notBuilt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IllegalStateException notBuilt() {
        return new IllegalStateException(
                "The peer on Flink is not built: ./mvnw -Pflink -pl benchmarks-flink -am -DskipTests package");
    }

    /** @return what is started */
    JavaProgram program() {
        String classPath = target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
        return new JavaProgram(MAIN, classPath);
    }
}
