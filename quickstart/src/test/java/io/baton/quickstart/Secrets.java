package io.baton.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** All secrets of a deployment, each in a file of its own, as they are mounted for containers. */
final class Secrets {
    private final Path directory;
    private final Map<String, String> made = new HashMap<>();

    Secrets(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** @return the secret of this name, made at the first call */
    String get(String name) {
        return made.computeIfAbsent(name, _ -> (UUID.randomUUID() + "-" + UUID.randomUUID()).replace("-", ""));
    }

    /** @return a file that holds the text, in which a secret stands */
    String file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text + "\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a file that holds the secret of this name */
    String file(String name) {
        return file(name, get(name));
    }

    /** @return those that stand in the text, by their names: as they are, or in the coding of a basic authorization by the user */
    Stream<String> in(String text, String user) {
        return made.entrySet().stream()
                .filter(secret ->
                        text.contains(secret.getValue()) || text.contains(basic(user + ":" + secret.getValue())))
                .map(Map.Entry::getKey);
    }

    private static String basic(String both) {
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}
