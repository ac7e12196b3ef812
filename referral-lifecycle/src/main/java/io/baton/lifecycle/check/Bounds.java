package io.baton.lifecycle.check;

/** How much a field may hold. The numbers stand here and nowhere else. */
public final class Bounds {
    /** Of a name, an id or anything else on one line. */
    public static final int LINE_CHARACTERS = 200;
    /** Of a text with as many lines as its writer likes. */
    public static final int TEXT_CHARACTERS = 4_000;
    /** Entries of a list, unless the list has a bound of its own. */
    public static final int LIST_ENTRIES = 50;

    private Bounds() {}
}
