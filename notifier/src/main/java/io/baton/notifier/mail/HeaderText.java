package io.baton.notifier.mail;

/** What may stand in a header. */
final class HeaderText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private HeaderText() {}

    /**
     * @return the text as one line, whatever was written: nothing in it can begin another header, nor show the reader
     *     something else than what stands there
     */
    static String oneLine(String text) {
        return text.codePoints()
                .filter(point -> !turnsAround(point))
                .map(point -> breaksLines(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** The controls of writing direction (Unicode's UAX 9): with them, an address can be shown as another. */
    private static boolean turnsAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean breaksLines(int point) {
        return Character.isISOControl(point) || point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR;
    }
}
