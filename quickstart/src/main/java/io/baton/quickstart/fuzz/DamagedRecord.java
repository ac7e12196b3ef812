package io.baton.quickstart.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Well-formed Avro of a schema whose fields say what nobody would say. Logical types are left out: any number will do. */
final class DamagedRecord {
    private static final int MOST_FIELDS = 3;
    private static final int DEEPEST = 6;

    private final Damage damage;

    DamagedRecord(Damage damage) {
        this.damage = damage;
    }

    /** @return the body of a valid record, with up to three fields changed */
    byte[] changed(Schema schema, byte[] body) {
        GenericRecord record = read(schema, body);
        List<Place> places = new ArrayList<>();
        places(record, places);
        for (int i = 0; i <= damage.below(MOST_FIELDS); i++) {
            Place place = damage.oneOf(places);
            place.in().put(place.field().pos(), value(place.field().schema(), 0));
        }
        return written(record);
    }

    /** @return the body of a record that nobody has written before */
    byte[] invented(Schema schema) {
        return written((GenericRecord) value(schema, 0));
    }

    private record Place(GenericRecord in, Schema.Field field) {}

    private static void places(Object value, List<Place> places) {
        switch (value) {
            case GenericRecord record -> {
                for (Schema.Field field : record.getSchema().getFields()) {
                    places.add(new Place(record, field));
                    places(record.get(field.pos()), places);
                }
            }
            case List<?> list -> list.forEach(one -> places(one, places));
            case null, default -> {}
        }
    }

    private Object value(Schema schema, int depth) {
        return switch (schema.getType()) {
            case STRING -> damage.text();
            case LONG -> damage.number();
            case INT -> (int) damage.number();
            case BOOLEAN -> damage.onceIn(2);
            case BYTES -> ByteBuffer.wrap(damage.bytes(40));
            case ENUM -> new GenericData.EnumSymbol(schema, damage.oneOf(schema.getEnumSymbols()));
            case UNION -> depth > DEEPEST || damage.onceIn(2) ? null : value(other(schema), depth);
            case ARRAY -> list(schema, depth);
            case RECORD -> {
                GenericRecord record = new GenericData.Record(schema);
                for (Schema.Field field : schema.getFields()) record.put(field.pos(), value(field.schema(), depth + 1));
                yield record;
            }
            case MAP, FIXED, FLOAT, DOUBLE, NULL -> throw new IllegalArgumentException(schema.toString());
        };
    }

    private static Schema other(Schema union) {
        return union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private Object list(Schema schema, int depth) {
        // Only outermost: long lists of long lists are more than any memory holds.
        if (depth <= 1 && damage.onceIn(20))
            return Collections.nCopies(2_000, value(schema.getElementType(), depth + 1));
        return IntStream.range(0, damage.below(4))
                .mapToObj(_ -> value(schema.getElementType(), depth + 1))
                .toList();
    }

    private static GenericRecord read(Schema schema, byte[] body) {
        try {
            return new GenericDatumReader<GenericRecord>(schema, schema, new GenericData())
                    .read(null, DecoderFactory.get().binaryDecoder(body, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(GenericRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder out = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<GenericRecord>(record.getSchema(), new GenericData()).write(record, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
