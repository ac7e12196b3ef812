package io.baton.kafka.coders;

import static io.baton.kafka.coders.JavaTypes.BYTES;
import static io.baton.kafka.coders.JavaTypes.DAY;
import static io.baton.kafka.coders.JavaTypes.DECIMAL;
import static io.baton.kafka.coders.JavaTypes.DECODER;
import static io.baton.kafka.coders.JavaTypes.INSTANT;
import static io.baton.kafka.coders.JavaTypes.TAKE;
import static io.baton.kafka.coders.JavaTypes.VALUES;
import static io.baton.kafka.coders.JavaTypes.boxed;
import static io.baton.kafka.coders.JavaTypes.nullBranch;
import static io.baton.kafka.coders.JavaTypes.other;
import static io.baton.kafka.coders.JavaTypes.taking;
import static io.baton.kafka.coders.JavaTypes.unknown;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Code that reads values, and leaves them on the stack; the decoder is its method's first argument. */
final class TakeCode {
    private static final ClassDesc ARRAY_LIST = JavaTypes.of(ArrayList.class);

    private static final int IN = 0;

    private final CodeBuilder code;
    private final JavaTypes types;

    TakeCode(CodeBuilder code, JavaTypes types) {
        this.code = code;
        this.types = types;
    }

    void value(Schema schema) {
        switch (schema.getLogicalType()) {
            case LogicalTypes.TimestampMicros micros -> converted("readInstant", INSTANT);
            case LogicalTypes.Date date -> converted("readDay", DAY);
            case LogicalTypes.Decimal decimal ->
                code.aload(IN)
                        .loadConstant(decimal.getPrecision())
                        .loadConstant(decimal.getScale())
                        .invokestatic(VALUES, "readDecimal", MethodTypeDesc.of(DECIMAL, DECODER, CD_int, CD_int));
            case null -> plain(schema);
            default -> throw unknown(schema);
        }
    }

    private void plain(Schema schema) {
        switch (schema.getType()) {
            case STRING -> decoded("readString", MethodTypeDesc.of(CD_String));
            case BYTES -> {
                code.aload(IN).aconst_null();
                code.invokevirtual(DECODER, "readBytes", MethodTypeDesc.of(BYTES, BYTES));
            }
            case LONG -> decoded("readLong", MethodTypeDesc.of(CD_long));
            case INT -> decoded("readInt", MethodTypeDesc.of(CD_int));
            case BOOLEAN -> decoded("readBoolean", MethodTypeDesc.of(CD_boolean));
            case RECORD, ENUM -> code.aload(IN).invokestatic(types.coderOf(schema), TAKE, taking(types.of(schema)));
            case ARRAY -> list(schema.getElementType());
            case UNION -> nullable(schema);
            case MAP, FIXED, FLOAT, DOUBLE, NULL -> throw unknown(schema);
        }
    }

    private void converted(String how, ClassDesc type) {
        code.aload(IN).invokestatic(VALUES, how, taking(type));
    }

    private void decoded(String how, MethodTypeDesc type) {
        code.aload(IN).invokevirtual(DECODER, how, type);
    }

    private void nullable(Schema union) {
        ClassDesc type = types.of(other(union));
        int value = code.allocateLocal(TypeKind.REFERENCE);
        code.aconst_null().astore(value);
        code.aload(IN)
                .loadConstant(nullBranch(union))
                .invokestatic(VALUES, "present", MethodTypeDesc.of(CD_boolean, DECODER, CD_int));
        Label done = code.newLabel();
        code.ifeq(done);
        value(other(union));
        if (type.isPrimitive()) code.invokestatic(boxed(type), "valueOf", MethodTypeDesc.of(boxed(type), type));
        code.astore(value).labelBinding(done).aload(value);
    }

    private void list(Schema element) {
        int list = code.allocateLocal(TypeKind.REFERENCE);
        int left = code.allocateLocal(TypeKind.LONG);
        code.new_(ARRAY_LIST)
                .dup()
                .invokespecial(ARRAY_LIST, INIT_NAME, MTD_void)
                .astore(list);
        Label block = code.newLabel();
        Label item = code.newLabel();
        Label done = code.newLabel();
        decoded("readArrayStart", MethodTypeDesc.of(CD_long));
        code.labelBinding(block).lstore(left).lload(left).lconst_0().lcmp().ifeq(done);
        code.labelBinding(item).aload(list);
        value(element);
        code.invokevirtual(ARRAY_LIST, "add", MethodTypeDesc.of(CD_boolean, CD_Object))
                .pop();
        code.lload(left)
                .lconst_1()
                .lsub()
                .lstore(left)
                .lload(left)
                .lconst_0()
                .lcmp()
                .ifne(item);
        decoded("arrayNext", MethodTypeDesc.of(CD_long));
        code.goto_(block).labelBinding(done).aload(list);
    }
}
