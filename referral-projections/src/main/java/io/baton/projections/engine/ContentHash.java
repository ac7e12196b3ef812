package io.baton.projections.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;

/**
 * A hash of a record's fields by their names, without those that are at their default. So a field that a later release adds
 * changes no hash of what was written before: an encoding's hash would, and every repeat would look like another question.
 */
final class ContentHash {
    /** Looked up once for each schema: Avro would look for a field's default in every record. */
    private static final Map<Schema, List<Part>> BY_NAME = new ConcurrentHashMap<>();

    private static final int USUAL_BYTES = 1 << 10;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Set<String> left;

    private record Part(String name, int position, Optional<Object> atDefault) {
        static Part of(Schema.Field field) {
            Optional<Object> atDefault = field.hasDefaultValue()
                    ? Optional.ofNullable(SpecificData.get().getDefaultValue(field))
                    : Optional.empty();
            return new Part(field.name(), field.pos(), atDefault);
        }
    }

    private ContentHash(Set<String> left) {
        this.left = left;
    }

    /** @param fields of the outermost record that are no part of its content */
    static ContentHash without(Set<String> fields) {
        return new ContentHash(fields);
    }

    /** @return the first 64 bits of the hash; to be asked once */
    long of(IndexedRecord record) {
        try {
            for (Part part : parts(record)) if (!left.contains(part.name())) add(part, record);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no failures", e);
        }
        return ByteBuffer.wrap(sha256().digest(bytes.toByteArray())).getLong();
    }

    private static List<Part> parts(IndexedRecord record) {
        return BY_NAME.computeIfAbsent(
                record.getSchema(),
                schema -> schema.getFields().stream()
                        .map(Part::of)
                        .sorted(Comparator.comparing(Part::name))
                        .toList());
    }

    private void add(Part part, IndexedRecord record) throws IOException {
        Object value = record.get(part.position());
        if (value == null || part.atDefault().filter(value::equals).isPresent()) return;
        add(part.name());
        add(value);
    }

    private void add(Object value) throws IOException {
        switch (value) {
            case IndexedRecord nested -> {
                out.writeByte('{');
                for (Part part : parts(nested)) add(part, nested);
                out.writeByte('}');
            }
            case List<?> list -> {
                out.writeInt(list.size());
                for (Object element : list) add(element);
            }
            case ByteBuffer content -> add(content.duplicate());
            case Instant instant -> {
                out.writeLong(instant.getEpochSecond());
                out.writeInt(instant.getNano());
            }
            case LocalDate date -> out.writeLong(date.toEpochDay());
            case BigDecimal number -> add(number.toPlainString());
            case Number number -> out.writeLong(number.longValue());
            case Boolean flag -> out.writeBoolean(flag);
            default -> add(value.toString());
        }
    }

    private void add(String text) throws IOException {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(ByteBuffer content) throws IOException {
        byte[] copy = new byte[content.remaining()];
        content.get(copy);
        add(copy);
    }

    private void add(byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
