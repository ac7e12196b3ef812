package io.baton.events.schema;

import java.util.List;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * What Avro may do because a record says so.
 *
 * <p><b>Memory.</b> How much it reserves for one text or list. By default it believes ten bytes that announce a text of two
 * gigabytes, and the process is out of memory before it finds that the text is not there.
 *
 * <p><b>Classes.</b> Which ones it loads because a schema names them. From 1.12.2 on it refuses every generated class that is not
 * declared as trusted. We trust Baton's records, enums and fixed values, and no other class of Baton; an application that
 * reads records of its own too names its packages in {@code org.apache.avro.SERIALIZABLE_PACKAGES}, as always.
 */
public final class AvroSettings {
    private static final List<String> LIMITED = List.of("bytes", "string", "collectionItems");
    /** No topic's records are larger. */
    private static final String MOST = String.valueOf(1 << 20);

    private static final String OURS = "io.baton.";
    private static final ClassSecurityPredicate TRUSTED =
            ClassSecurityValidator.composite(ClassSecurityValidator.DEFAULT, AvroSettings::isRecordOfOurs);

    private AvroSettings() {}

    /** To be called before Avro reads its first record: it looks at its limits once. Calling it again changes nothing. */
    public static void apply() {
        for (String what : LIMITED) System.setProperty("org.apache.avro.limits." + what + ".maxLength", MOST);
        ClassSecurityValidator.setGlobal(TRUSTED);
    }

    private static boolean isRecordOfOurs(Class<?> type) {
        return GenericContainer.class.isAssignableFrom(type)
                && type.getPackageName().startsWith(OURS);
    }
}
