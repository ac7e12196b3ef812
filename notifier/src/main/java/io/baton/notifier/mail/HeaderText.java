package io.baton.notifier.mail;

/** What may stand in a header. */
final class HeaderText {
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private HeaderText() {}

    /** @return the text as one line, whatever was written: nothing in it can begin another header */
    static String oneLine(String text) {
        return text.codePoints()
                .map(point -> breaksLines(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean breaksLines(int point) {
        return Character.isISOControl(point) || point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR;
    }
}
