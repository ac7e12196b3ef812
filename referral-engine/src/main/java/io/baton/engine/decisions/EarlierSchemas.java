package io.baton.engine.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** The schemas by which earlier releases wrote the engine's own records. Changelogs and disks still hold what they wrote. */
final class EarlierSchemas {
    private static final int FIRST = 1;

    private EarlierSchemas() {}

    /** @return those of the record, oldest first */
    static List<Schema> of(Class<?> record) {
        List<Schema> earlier = new ArrayList<>();
        try {
            for (int version = FIRST; ; version++) {
                InputStream file = EarlierSchemas.class.getResourceAsStream(
                        "/earlier/" + record.getSimpleName() + "-" + version + ".avsc");
                if (file == null) return List.copyOf(earlier);
                try (file) {
                    earlier.add(new Schema.Parser().parse(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An earlier schema of " + record.getSimpleName() + " cannot be read", e);
        }
    }
}
