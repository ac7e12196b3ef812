package io.baton.kafka.coders;

import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;

/**
 * What a schema's values are in Java, and what handles them.
 *
 * @param model that knows the generated classes
 */
record JavaTypes(SpecificData model) {
    static final ClassDesc ENCODER = of(Encoder.class);
    static final ClassDesc DECODER = of(Decoder.class);
    static final ClassDesc VALUES = of(Values.class);
    static final ClassDesc LIST = of(List.class);
    static final ClassDesc BYTES = of(ByteBuffer.class);
    static final ClassDesc INSTANT = of(Instant.class);
    static final ClassDesc DAY = of(LocalDate.class);
    static final ClassDesc DECIMAL = of(BigDecimal.class);

    /** The methods of a coder class. */
    static final String PUT = "put";

    static final String TAKE = "take";

    private static final ClassDesc LONG = of(Long.class);
    private static final ClassDesc INTEGER = of(Integer.class);
    private static final ClassDesc BOOLEAN = of(Boolean.class);
    private static final int BRANCHES = 2;

    static ClassDesc of(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    /** @return the name of the coder of a record or an enum */
    static String coderOf(Class<?> type) {
        return type.getName() + "$Coder";
    }

    ClassDesc coderOf(Schema named) {
        return ClassDesc.of(coderOf(model.getClass(named)));
    }

    /** @return the type of a method that writes a value */
    static MethodTypeDesc putting(ClassDesc type) {
        return MethodTypeDesc.of(CD_void, type, ENCODER);
    }

    /** @return the type of a method that reads one */
    static MethodTypeDesc taking(ClassDesc type) {
        return MethodTypeDesc.of(type, DECODER);
    }

    /** @return what a generated class keeps such a value as */
    ClassDesc of(Schema schema) {
        return switch (schema.getLogicalType()) {
            case LogicalTypes.TimestampMicros micros -> INSTANT;
            case LogicalTypes.Date date -> DAY;
            case LogicalTypes.Decimal decimal -> DECIMAL;
            case null ->
                switch (schema.getType()) {
                    case STRING -> CD_String;
                    case BYTES -> BYTES;
                    case LONG -> CD_long;
                    case INT -> CD_int;
                    case BOOLEAN -> CD_boolean;
                    case RECORD, ENUM -> of(model.getClass(schema));
                    case ARRAY -> LIST;
                    case UNION -> boxed(of(other(schema)));
                    case MAP, FIXED, FLOAT, DOUBLE, NULL -> throw unknown(schema);
                };
            default -> throw unknown(schema);
        };
    }

    static ClassDesc boxed(ClassDesc type) {
        if (type.equals(CD_long)) return LONG;
        if (type.equals(CD_int)) return INTEGER;
        return type.equals(CD_boolean) ? BOOLEAN : type;
    }

    /** @return the branch of a union that is not null */
    static Schema other(Schema union) {
        return union.getTypes().get(1 - nullBranch(union));
    }

    /** @return the place of null in a union of it and one other */
    static int nullBranch(Schema union) {
        List<Schema> branches = union.getTypes();
        boolean first = branches.getFirst().getType() == Schema.Type.NULL;
        boolean last = branches.getLast().getType() == Schema.Type.NULL;
        if (branches.size() != BRANCHES || first == last) throw unknown(union);
        return first ? 0 : 1;
    }

    static IllegalArgumentException unknown(Schema schema) {
        return new IllegalArgumentException("No coder for " + schema);
    }
}
