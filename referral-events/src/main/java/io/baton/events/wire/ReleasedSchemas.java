package io.baton.events.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** The versions of a schema that were released, the first one too: what was written with one stays readable. */
public final class ReleasedSchemas {
    private static final int FIRST = 1;

    private ReleasedSchemas() {}

    /**
     * @param now the present schema
     * @return its released versions, oldest first; empty for a record that is only a part of others
     */
    public static List<Schema> of(Schema now) {
        List<Schema> released = new ArrayList<>();
        try {
            for (int version = FIRST; ; version++) {
                InputStream file = ReleasedSchemas.class.getResourceAsStream(
                        "/released/" + now.getName() + "/" + version + ".avsc");
                if (file == null) return List.copyOf(released);
                try (file) {
                    released.add(new Schema.Parser().parse(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A released version of " + now.getName() + " cannot be read", e);
        }
    }
}
