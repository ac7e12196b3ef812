package io.baton.records;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/**
 * A hash of a record's fields by their names, without fields at their default. So a field that a later release adds does not
 * change the hash of an older record. A hash of the encoding would change, and every repeat would look like another request.
 */
final class ContentHash {
    private final Set<String> left;
    /** Computed once for each schema: Avro would look up a field's default in every record. */
    private final Map<Schema, List<Part>> outermost = new ConcurrentHashMap<>();

    private ContentHash(Set<String> left) {
        this.left = left;
    }

    /** @param fields of the outermost record that do not count */
    static ContentHash without(Set<String> fields) {
        return new ContentHash(Set.copyOf(fields));
    }

    /** @return the first 64 bits of the hash; from any thread */
    long of(IndexedRecord record) {
        Content content = new Content();
        content.add(outermost.computeIfAbsent(record.getSchema(), this::counted), record);
        return ByteBuffer.wrap(content.sha256()).getLong();
    }

    private List<Part> counted(Schema schema) {
        return Part.allOf(schema).stream()
                .filter(part -> !left.contains(part.name()))
                .toList();
    }

    /**
     * A field.
     *
     * @param atDefault the value that counts as absent; null if there is none
     */
    private record Part(String name, byte[] encodedName, int position, Object atDefault) {
        private static final Map<Schema, List<Part>> NESTED = new ConcurrentHashMap<>();

        static List<Part> nestedOf(Schema schema) {
            return NESTED.computeIfAbsent(schema, Part::allOf);
        }

        static List<Part> allOf(Schema schema) {
            return schema.getFields().stream()
                    .map(Part::of)
                    .sorted(Comparator.comparing(Part::name))
                    .toList();
        }

        private static Part of(Schema.Field field) {
            return new Part(
                    field.name(),
                    field.name().getBytes(StandardCharsets.UTF_8),
                    field.pos(),
                    field.hasDefaultValue() ? SpecificData.get().getDefaultValue(field) : null);
        }

        boolean says(Object value) {
            return value != null && !value.equals(atDefault);
        }
    }

    /** What is hashed; every decision goes through here. */
    private static final class Content {
        private static final int USUAL_BYTES = 1 << 10;

        private ByteBuffer bytes = ByteBuffer.allocate(USUAL_BYTES);

        void add(List<Part> parts, IndexedRecord record) {
            for (Part part : parts) {
                Object value = record.get(part.position());
                if (!part.says(value)) continue;
                add(part.encodedName());
                add(value);
            }
        }

        private void add(Object value) {
            switch (value) {
                case String text -> add(text);
                case IndexedRecord nested -> {
                    room(Byte.BYTES).put((byte) '{');
                    add(Part.nestedOf(nested.getSchema()), nested);
                    room(Byte.BYTES).put((byte) '}');
                }
                case List<?> list -> {
                    room(Integer.BYTES).putInt(list.size());
                    for (Object element : list) add(element);
                }
                case ByteBuffer content ->
                    room(Integer.BYTES + content.remaining())
                            .putInt(content.remaining())
                            .put(content.duplicate());
                case Instant instant ->
                    room(Long.BYTES + Integer.BYTES)
                            .putLong(instant.getEpochSecond())
                            .putInt(instant.getNano());
                case LocalDate date -> room(Long.BYTES).putLong(date.toEpochDay());
                case BigDecimal number -> add(number.toPlainString());
                case Number number -> room(Long.BYTES).putLong(number.longValue());
                case Boolean flag -> room(Byte.BYTES).put((byte) (flag ? 1 : 0));
                default -> add(value.toString());
            }
        }

        private void add(String text) {
            add(text.getBytes(StandardCharsets.UTF_8));
        }

        private void add(byte[] content) {
            room(Integer.BYTES + content.length).putInt(content.length).put(content);
        }

        private ByteBuffer room(int more) {
            if (bytes.remaining() < more)
                bytes = ByteBuffer.allocate(2 * (bytes.capacity() + more)).put(bytes.flip());
            return bytes;
        }

        byte[] sha256() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(bytes.flip());
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
