package io.baton.events.schema;

import java.util.List;

/**
 * How much Avro reserves for one text or list because a record says so. Left alone it believes ten bytes that announce a text
 * of two gigabytes, and the process is out of memory before it finds that the text is not there.
 */
public final class AvroLimits {
    private static final List<String> LIMITED = List.of("bytes", "string", "collectionItems");
    /** No topic's records are larger. */
    private static final String MOST = String.valueOf(1 << 20);

    private AvroLimits() {}

    /** To be called before Avro reads its first record: it looks at its limits once. */
    public static void set() {
        for (String what : LIMITED) System.setProperty("org.apache.avro.limits." + what + ".maxLength", MOST);
    }
}
