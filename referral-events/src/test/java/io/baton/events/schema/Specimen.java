package io.baton.events.schema;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A record of a schema with every field set, always the same: what is optional is there, each text is its field's name. */
public final class Specimen {
    private Specimen() {}

    public static GenericRecord of(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) record.put(field.pos(), value(field.schema(), field.name()));
        return record;
    }

    private static Object value(Schema schema, String name) {
        return switch (schema.getType()) {
            case RECORD -> of(schema);
            case UNION -> value(there(schema), name);
            case ARRAY -> List.of(value(schema.getElementType(), name));
            case MAP -> new HashMap<>(Map.of(name, value(schema.getValueType(), name)));
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().getLast());
            case STRING -> name;
            case BYTES -> ByteBuffer.wrap(new byte[] {1, 2});
            case INT -> 20_000;
            case LONG -> 1_700_000_000_000_001L;
            case BOOLEAN -> true;
            case FIXED, FLOAT, DOUBLE, NULL -> throw new IllegalArgumentException(schema + " is not used");
        };
    }

    private static Schema there(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }
}
