package io.baton.events.wire.coders;

import java.lang.invoke.MethodHandles;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Those that are there. A type's coder stands beside its class, and calls those of its parts. */
final class CompiledCoders {
    private static final Map<Class<?>, RecordCoder<?>> CODERS = new ConcurrentHashMap<>();
    /** The full names of the types that have a coder class. */
    private static final Set<String> DEFINED = new HashSet<>();

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
            define(model.getSchema(type), model);
            try {
                String name = JavaTypes.coderOf(type);
                return (RecordCoder<?>) Class.forName(name, true, type.getClassLoader())
                        .getConstructor()
                        .newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void define(Schema schema, SpecificData model) {
        switch (schema.getType()) {
            case RECORD -> {
                if (isNew(schema, model)) schema.getFields().forEach(field -> define(field.schema(), model));
            }
            case ENUM -> isNew(schema, model);
            case ARRAY -> define(schema.getElementType(), model);
            case UNION -> schema.getTypes().forEach(branch -> define(branch, model));
            default -> {}
        }
    }

    private static boolean isNew(Schema schema, SpecificData model) {
        if (!DEFINED.add(schema.getFullName())) return false;
        Class<?> type = model.getClass(schema);
        try {
            MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .defineClass(new CoderClass(type, schema, model).bytes());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }
}
