package io.baton.benchmarks.systems.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements, each from its file. */
final class Sql {
    private Sql() {}

    /** @return what stands in the file of that name */
    static String of(String file) {
        try (InputStream text = Sql.class.getResourceAsStream("/postgres/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a statement that ends what the file of that name says, and records it */
    static String ending(String file) {
        return of("ending.sql").formatted(of(file));
    }
}
