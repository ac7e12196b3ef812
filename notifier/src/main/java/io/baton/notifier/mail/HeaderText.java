package io.baton.notifier.mail;

/** Makes text safe for a mail header. */
final class HeaderText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private HeaderText() {}

    /**
     * @return the text as one line: it cannot begin another header, nor change the writing direction, which would show the reader
     *     another text
     */
    static String oneLine(String text) {
        return text.codePoints()
                .filter(point -> !changesDirection(point))
                .map(point -> breaksLines(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** The controls of writing direction (Unicode's UAX 9): with them, an address can be shown as another. */
    private static boolean changesDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean breaksLines(int point) {
        return Character.isISOControl(point) || point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR;
    }
}
