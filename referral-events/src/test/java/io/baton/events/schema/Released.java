package io.baton.events.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Named;

/** The versions of each schema that were released: {@code src/main/released/<record>/<version>.avsc}. */
public final class Released {
    /** The present schema of each record that is released, by its name. */
    static final List<Named<Schema>> RECORDS = ReleasedSchemas.RECORDS.stream()
            .map(schema -> Named.of(schema.getName(), schema))
            .toList();

    private static final Path RELEASED = Path.of("../referral-events/src/main/released");

    private Released() {}

    /** @return every released version, the first first */
    public static List<Schema> versions(Schema now) {
        List<Schema> versions = new ArrayList<>();
        for (int version = 1; Files.exists(file(now, version)); version++) versions.add(parsed(file(now, version)));
        return versions;
    }

    /** @return where a version of the record stands */
    public static Path file(Schema now, int version) {
        return RELEASED.resolve(now.getName()).resolve(version + ".avsc");
    }

    /** Writes today's schema as the next version, if it is a new one. */
    static void release(Schema now) throws IOException {
        List<Schema> released = versions(now);
        if (released.contains(now)) return;
        Path file = file(now, released.size() + 1);
        Files.createDirectories(file.getParent());
        Files.writeString(file, now.toString(true) + "\n");
    }

    private static Schema parsed(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
