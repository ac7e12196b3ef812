package io.baton.webhooks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** A record as programs without Avro read it: by the names of its fields, without those that are absent. */
final class PlainJson {
    private PlainJson() {}

    /** @return maps, lists, texts, numbers and flags; times and dates in ISO 8601, amounts as texts, so that nothing rounds them */
    static Object of(Object value) {
        return switch (value) {
            case SpecificRecord record -> fields(record);
            case Collection<?> several -> several.stream().map(PlainJson::of).toList();
            case BigDecimal amount -> amount.toPlainString();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> String.valueOf(value);
        };
    }

    private static Map<String, Object> fields(SpecificRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null) fields.put(field.name(), of(value));
        }
        return fields;
    }
}
