package io.baton.kafka.coders;

import static io.baton.kafka.coders.JavaTypes.DECODER;
import static io.baton.kafka.coders.JavaTypes.ENCODER;
import static io.baton.kafka.coders.JavaTypes.PUT;
import static io.baton.kafka.coders.JavaTypes.TAKE;
import static io.baton.kafka.coders.JavaTypes.VALUES;
import static io.baton.kafka.coders.JavaTypes.putting;
import static io.baton.kafka.coders.JavaTypes.taking;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * The coder of one record or enum, as a class file: {@code static void put(T, Encoder)} and {@code static T take(Decoder)},
 * which go through the fields in the schema's order; of a record, also a {@link RecordCoder} that calls these.
 */
final class CoderClass {
    private static final String SYMBOLS = "SYMBOLS";
    private static final ClassDesc RECORD = JavaTypes.of(SpecificRecord.class);

    private final Schema schema;
    private final JavaTypes types;
    private final ClassDesc type;
    private final ClassDesc coder;

    /**
     * @param type a generated class
     * @param schema its own
     * @param model that knows the classes of its parts
     */
    CoderClass(Class<?> type, Schema schema, SpecificData model) {
        this.schema = schema;
        this.types = new JavaTypes(model);
        this.type = JavaTypes.of(type);
        this.coder = ClassDesc.of(JavaTypes.coderOf(type));
    }

    /**
     * @return the class file
     * @throws IllegalArgumentException if a field is of a type that is not known here
     */
    byte[] bytes() {
        return ClassFile.of().build(coder, built -> {
            built.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC);
            if (schema.getType() == Schema.Type.ENUM) ofEnum(built);
            else ofRecord(built);
        });
    }

    private void ofEnum(ClassBuilder built) {
        ClassDesc symbols = type.arrayType();
        built.withField(SYMBOLS, symbols, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        method(
                built,
                "<clinit>",
                MTD_void,
                code -> code.invokestatic(type, "values", MethodTypeDesc.of(symbols))
                        .putstatic(coder, SYMBOLS, symbols)
                        .return_());
        method(
                built,
                PUT,
                putting(type),
                code -> code.aload(1)
                        .aload(0)
                        .invokevirtual(type, "ordinal", MethodTypeDesc.of(CD_int))
                        .invokevirtual(ENCODER, "writeEnum", MethodTypeDesc.of(CD_void, CD_int))
                        .return_());
        method(
                built,
                TAKE,
                taking(type),
                code -> code.getstatic(coder, SYMBOLS, symbols)
                        .aload(0)
                        .invokevirtual(DECODER, "readEnum", MethodTypeDesc.of(CD_int))
                        .invokestatic(VALUES, "symbol", MethodTypeDesc.of(CD_Object, CD_Object.arrayType(), CD_int))
                        .checkcast(type)
                        .areturn());
    }

    private void ofRecord(ClassBuilder built) {
        built.withInterfaceSymbols(JavaTypes.of(RecordCoder.class));
        method(built, PUT, putting(type), code -> {
            for (Schema.Field field : schema.getFields())
                new PutCode(code, types)
                        .value(
                                field.schema(),
                                loaded -> loaded.aload(0)
                                        .invokevirtual(
                                                type,
                                                accessor("get", field),
                                                MethodTypeDesc.of(types.of(field.schema()))));
            code.return_();
        });
        method(built, TAKE, taking(type), code -> {
            int record = code.allocateLocal(TypeKind.REFERENCE);
            code.new_(type).dup().invokespecial(type, INIT_NAME, MTD_void).astore(record);
            for (Schema.Field field : schema.getFields()) {
                code.aload(record);
                new TakeCode(code, types).value(field.schema());
                code.invokevirtual(type, accessor("set", field), MethodTypeDesc.of(CD_void, types.of(field.schema())));
            }
            code.aload(record).areturn();
        });
        built.withMethodBody(
                INIT_NAME,
                MTD_void,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(CD_Object, INIT_NAME, MTD_void)
                        .return_());
        built.withMethodBody(
                "write",
                putting(RECORD),
                ClassFile.ACC_PUBLIC,
                code -> code.aload(1)
                        .checkcast(type)
                        .aload(2)
                        .invokestatic(coder, PUT, putting(type))
                        .return_());
        built.withMethodBody(
                "read",
                taking(RECORD),
                ClassFile.ACC_PUBLIC,
                code -> code.aload(1).invokestatic(coder, TAKE, taking(type)).areturn());
    }

    private static void method(ClassBuilder built, String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {
        built.withMethodBody(name, type, ClassFile.ACC_STATIC, code);
    }

    private static String accessor(String verb, Schema.Field field) {
        return verb
                + Character.toUpperCase(field.name().charAt(0))
                + field.name().substring(1);
    }
}
