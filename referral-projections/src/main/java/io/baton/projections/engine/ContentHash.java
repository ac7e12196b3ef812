package io.baton.projections.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
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
 * A hash of a record's fields by their names, without those that are at their default. So a field that a later release adds
 * changes no hash of what was written before: an encoding's hash would, and every repeat would look like another question.
 */
final class ContentHash {
    private static final Map<Schema, List<Schema.Field>> BY_NAME = new ConcurrentHashMap<>();

    private final DataOutputStream out;
    private final MessageDigest digest;
    private final Set<String> left;

    private ContentHash(Set<String> left) {
        this.left = left;
        this.digest = sha256();
        this.out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }

    /** @param fields of the outermost record that are no part of its content */
    static ContentHash without(Set<String> fields) {
        return new ContentHash(fields);
    }

    /** @return the first 64 bits of the hash; to be asked once */
    long of(IndexedRecord record) {
        try {
            for (Schema.Field field : fields(record)) if (!left.contains(field.name())) add(field, record);
        } catch (IOException e) {
            throw new UncheckedIOException("A digest has no failures", e);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static List<Schema.Field> fields(IndexedRecord record) {
        return BY_NAME.computeIfAbsent(
                record.getSchema(),
                schema -> schema.getFields().stream()
                        .sorted(Comparator.comparing(Schema.Field::name))
                        .toList());
    }

    private void add(Schema.Field field, IndexedRecord record) throws IOException {
        Object value = record.get(field.pos());
        if (value == null || atDefault(field, value)) return;
        add(field.name());
        add(value);
    }

    private static boolean atDefault(Schema.Field field, Object value) {
        return field.hasDefaultValue() && value.equals(SpecificData.get().getDefaultValue(field));
    }

    private void add(Object value) throws IOException {
        switch (value) {
            case IndexedRecord nested -> {
                out.writeByte('{');
                for (Schema.Field field : fields(nested)) add(field, nested);
                out.writeByte('}');
            }
            case List<?> list -> {
                out.writeInt(list.size());
                for (Object element : list) add(element);
            }
            case ByteBuffer bytes -> add(bytes.duplicate());
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void add(ByteBuffer bytes) throws IOException {
        out.writeInt(bytes.remaining());
        while (bytes.hasRemaining()) out.write(bytes.get());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
