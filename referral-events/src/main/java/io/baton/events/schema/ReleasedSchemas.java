package io.baton.events.schema;

import io.baton.events.CustomerDetails;
import io.baton.events.Person;
import io.baton.events.Text;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The versions of a schema that were released, the first one too: what was written with one stays readable. */
public final class ReleasedSchemas {
    /** The present schemas of all records that are released: each topic's, and what stands in topics as sealed bytes. */
    public static final List<Schema> RECORDS = Stream.concat(
                    Topics.ALL.stream().map(Topic::schema),
                    Stream.of(Person.getClassSchema(), CustomerDetails.getClassSchema(), Text.getClassSchema()))
            .toList();

    private static final int FIRST = 1;
    private static final List<Schema> ALL =
            RECORDS.stream().flatMap(ReleasedSchemas::files).toList();

    private ReleasedSchemas() {}

    /**
     * @param now the present schema of a record, be it of a topic or a part of one: parts stand alone in stores
     * @return its released versions, oldest first
     */
    public static List<Schema> of(Schema now) {
        return ALL.stream()
                .flatMap(released -> named(released, now.getFullName(), new HashSet<>()))
                .distinct()
                .toList();
    }

    private static Stream<Schema> named(Schema within, String name, Set<String> seen) {
        return switch (within.getType()) {
            case RECORD -> {
                if (within.getFullName().equals(name)) yield Stream.of(within);
                if (!seen.add(within.getFullName())) yield Stream.of();
                yield within.getFields().stream().flatMap(field -> named(field.schema(), name, seen));
            }
            case UNION -> within.getTypes().stream().flatMap(branch -> named(branch, name, seen));
            case ARRAY -> named(within.getElementType(), name, seen);
            case MAP -> named(within.getValueType(), name, seen);
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> Stream.of();
        };
    }

    private static Stream<Schema> files(Schema now) {
        List<Schema> released = new ArrayList<>();
        try {
            for (int version = FIRST; ; version++) {
                InputStream file = ReleasedSchemas.class.getResourceAsStream(
                        "/released/" + now.getName() + "/" + version + ".avsc");
                if (file == null) return released.stream();
                try (file) {
                    released.add(new Schema.Parser().parse(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A released version of " + now.getName() + " cannot be read", e);
        }
    }
}
