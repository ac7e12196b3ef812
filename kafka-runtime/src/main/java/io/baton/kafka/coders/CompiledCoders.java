package io.baton.kafka.coders;

import io.baton.events.schema.AvroSettings;
import java.lang.invoke.MethodHandles;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Those that are there. A type's coder stands beside its class, and calls those of its parts. */
final class CompiledCoders {
    static {
        AvroSettings.apply();
    }

    private static final Map<Class<?>, RecordCoder<?>> CODERS = new ConcurrentHashMap<>();
    /** The types that have a coder class. */
    private static final Set<Class<?>> DEFINED = new HashSet<>();

    private CompiledCoders() {}

    @SuppressWarnings("unchecked")
    static <T extends SpecificRecord> RecordCoder<T> of(Class<T> type) {
        RecordCoder<?> known = CODERS.get(type);
        return (RecordCoder<T>) (known == null ? compiled(type) : known);
    }

    /** A class can be defined only once, so one after the other. */
    private static synchronized RecordCoder<?> compiled(Class<? extends SpecificRecord> type) {
        return CODERS.computeIfAbsent(type, added -> {
            SpecificData model = SpecificData.getForClass(type);
            Map<Class<?>, byte[]> missing = new LinkedHashMap<>();
            collect(model.getSchema(type), model, missing);
            missing.forEach(CompiledCoders::define);
            try {
                return (RecordCoder<?>) Class.forName(JavaTypes.coderOf(type), true, type.getClassLoader())
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** All of them before any is defined: a type that is not known leaves nothing behind. */
    private static void collect(Schema schema, SpecificData model, Map<Class<?>, byte[]> into) {
        switch (schema.getType()) {
            case RECORD -> {
                if (isNew(schema, model, into))
                    schema.getFields().forEach(field -> collect(field.schema(), model, into));
            }
            case ENUM -> isNew(schema, model, into);
            case ARRAY -> collect(schema.getElementType(), model, into);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, model, into));
            case MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private static boolean isNew(Schema schema, SpecificData model, Map<Class<?>, byte[]> into) {
        Class<?> type = model.getClass(schema);
        if (DEFINED.contains(type) || into.containsKey(type)) return false;
        into.put(type, new CoderClass(type, schema, model).bytes());
        return true;
    }

    private static void define(Class<?> type, byte[] bytes) {
        try {
            MethodHandles.privateLookupIn(type, MethodHandles.lookup()).defineClass(bytes);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        DEFINED.add(type);
    }
}
