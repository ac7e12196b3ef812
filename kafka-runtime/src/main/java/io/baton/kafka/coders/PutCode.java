package io.baton.kafka.coders;

import static io.baton.kafka.coders.JavaTypes.BYTES;
import static io.baton.kafka.coders.JavaTypes.DAY;
import static io.baton.kafka.coders.JavaTypes.DECIMAL;
import static io.baton.kafka.coders.JavaTypes.ENCODER;
import static io.baton.kafka.coders.JavaTypes.INSTANT;
import static io.baton.kafka.coders.JavaTypes.LIST;
import static io.baton.kafka.coders.JavaTypes.PUT;
import static io.baton.kafka.coders.JavaTypes.VALUES;
import static io.baton.kafka.coders.JavaTypes.boxed;
import static io.baton.kafka.coders.JavaTypes.nullBranch;
import static io.baton.kafka.coders.JavaTypes.other;
import static io.baton.kafka.coders.JavaTypes.putting;
import static io.baton.kafka.coders.JavaTypes.unknown;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Code that writes values; the encoder is its method's second argument. */
final class PutCode {
    private static final int OUT = 1;

    private final CodeBuilder code;
    private final JavaTypes types;

    PutCode(CodeBuilder code, JavaTypes types) {
        this.code = code;
        this.types = types;
    }

    /** @param load puts the value on the stack */
    void value(Schema schema, Consumer<CodeBuilder> load) {
        switch (schema.getLogicalType()) {
            case LogicalTypes.TimestampMicros micros -> converted(load, "writeInstant", INSTANT);
            case LogicalTypes.Date date -> converted(load, "writeDay", DAY);
            case LogicalTypes.Decimal decimal -> {
                load.accept(code);
                code.aload(OUT)
                        .loadConstant(decimal.getPrecision())
                        .loadConstant(decimal.getScale())
                        .invokestatic(
                                VALUES, "writeDecimal", MethodTypeDesc.of(CD_void, DECIMAL, ENCODER, CD_int, CD_int));
            }
            case null -> plain(schema, load);
            default -> throw unknown(schema);
        }
    }

    private void plain(Schema schema, Consumer<CodeBuilder> load) {
        switch (schema.getType()) {
            case STRING -> encoded(load, "writeString", CD_String);
            case BYTES -> encoded(load, "writeBytes", BYTES);
            case LONG -> encoded(load, "writeLong", CD_long);
            case INT -> encoded(load, "writeInt", CD_int);
            case BOOLEAN -> encoded(load, "writeBoolean", CD_boolean);
            case RECORD, ENUM -> {
                load.accept(code);
                code.aload(OUT).invokestatic(types.coderOf(schema), PUT, putting(types.of(schema)));
            }
            case ARRAY -> list(schema.getElementType(), load);
            case UNION -> nullable(schema, load);
            case MAP, FIXED, FLOAT, DOUBLE, NULL -> throw unknown(schema);
        }
    }

    private void converted(Consumer<CodeBuilder> load, String how, ClassDesc type) {
        load.accept(code);
        code.aload(OUT).invokestatic(VALUES, how, putting(type));
    }

    private void encoded(Consumer<CodeBuilder> load, String how, ClassDesc type) {
        code.aload(OUT);
        load.accept(code);
        code.invokevirtual(ENCODER, how, MethodTypeDesc.of(CD_void, type));
    }

    private void nullable(Schema union, Consumer<CodeBuilder> load) {
        int value = code.allocateLocal(TypeKind.REFERENCE);
        load.accept(code);
        code.astore(value)
                .aload(value)
                .loadConstant(nullBranch(union))
                .aload(OUT)
                .invokestatic(VALUES, "present", MethodTypeDesc.of(CD_boolean, CD_Object, CD_int, ENCODER));
        Label done = code.newLabel();
        code.ifeq(done);
        value(other(union), loaded -> unboxed(loaded.aload(value), types.of(other(union))));
        code.labelBinding(done);
    }

    private static void unboxed(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) code.invokevirtual(boxed(type), type.displayName() + "Value", MethodTypeDesc.of(type));
    }

    private void list(Schema element, Consumer<CodeBuilder> load) {
        int list = code.allocateLocal(TypeKind.REFERENCE);
        int size = code.allocateLocal(TypeKind.INT);
        int next = code.allocateLocal(TypeKind.INT);
        load.accept(code);
        code.astore(list)
                .aload(list)
                .invokeinterface(LIST, "size", MethodTypeDesc.of(CD_int))
                .istore(size);
        code.aload(OUT).invokevirtual(ENCODER, "writeArrayStart", MTD_void);
        code.aload(OUT).iload(size).i2l().invokevirtual(ENCODER, "setItemCount", MethodTypeDesc.of(CD_void, CD_long));
        Label loop = code.newLabel();
        Label done = code.newLabel();
        code.iconst_0().istore(next).labelBinding(loop).iload(next).iload(size).if_icmpge(done);
        code.aload(OUT).invokevirtual(ENCODER, "startItem", MTD_void);
        value(
                element,
                loaded -> loaded.aload(list)
                        .iload(next)
                        .invokeinterface(LIST, "get", MethodTypeDesc.of(CD_Object, CD_int))
                        .checkcast(types.of(element)));
        code.iinc(next, 1).goto_(loop).labelBinding(done);
        code.aload(OUT).invokevirtual(ENCODER, "writeArrayEnd", MTD_void);
    }
}
