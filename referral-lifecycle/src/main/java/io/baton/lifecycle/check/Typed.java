package io.baton.lifecycle.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads text as people type it and forms send it: a field without a visible character is absent, spaces around it do not count,
 * and terms compare whatever their case, width and spaces are. Stored is what was typed, without the spaces around it.
 */
public final class Typed {
    /** Invisible, and no space to Java: zero-width and directional marks, the soft hyphen, fillers that fonts leave blank. */
    private static final String INVISIBLE =
            "\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2800\u3164\ufeff\uffa0";

    /** Of a line that was pasted from a table or a letter; all other control characters stay, and are refused. */
    private static final String BREAKS = "\t\n\u000b\f\r\u0085\u2028\u2029";

    private static final Pattern LINE_BREAKS = Pattern.compile("[" + BREAKS + "]+");

    private Typed() {}

    /** @return whether it is a tab, or ends a line */
    static boolean breaksLine(int c) {
        return BREAKS.indexOf(c) >= 0;
    }

    /** @return a line without the spaces around it, and with a space for each tab or line break; null if nothing is left */
    public static String line(String typed) {
        return typed == null ? null : text(LINE_BREAKS.matcher(typed).replaceAll(" "));
    }

    /** @return a code of a standard, or another name of a fixed list, in plain width and without the spaces around it; null if nothing is left */
    public static String code(String typed) {
        String line = line(typed);
        return line == null ? null : Normalizer.normalize(line, Normalizer.Form.NFKC);
    }

    /** @return a text of several lines without the spaces around it; null if nothing is left */
    public static String text(String typed) {
        return typed == null || isBlank(typed) ? null : trimmed(typed);
    }

    /** @return whether nobody can see anything of it */
    public static boolean isBlank(String typed) {
        return typed.codePoints().allMatch(c -> isSpace(c) || Character.getType(c) == Character.FORMAT);
    }

    /** @return the lines that are not blank, each once: of two with the same canonical form, the first */
    public static List<String> set(List<String> typed) {
        Set<String> seen = new HashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String one : typed) {
            String line = line(one);
            if (line != null && seen.add(canonical(line))) distinct.add(line);
        }
        return distinct;
    }

    /** @return the form that regions, solutions, location ids and search terms are compared by, and nobody reads */
    public static String canonical(String typed) {
        if (isPlain(typed)) return typed.toLowerCase(Locale.ROOT);
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        // Upper case first: it makes one form of the letters that have two lower ones, such as the Greek sigma.
        String letters = folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(spaced(letters), Normalizer.Form.NFKC);
    }

    /** Most are, and searches compare many: ASCII, with single spaces between the words. */
    private static boolean isPlain(String typed) {
        boolean wordBefore = false;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean word = c > ' ' && c < 0x7f;
            if (!word && !(c == ' ' && wordBefore)) return false;
            wordBefore = word;
        }
        return wordBefore;
    }

    /** @return whether both are the same region, solution, location id or search term */
    public static boolean same(String one, String other) {
        return one.equals(other) || canonical(one).equals(canonical(other));
    }

    /** @return the line with one plain space for each run of spaces, and none around it */
    public static String spaced(String line) {
        StringBuilder spaced = new StringBuilder(line.length());
        boolean space = false;
        for (int c : line.codePoints().toArray()) {
            if (INVISIBLE.indexOf(c) >= 0 && !isJoiner(c)) continue;
            if (isSpace(c) && !isJoiner(c)) {
                space = true;
                continue;
            }
            if (space && !spaced.isEmpty()) spaced.append(' ');
            space = false;
            spaced.appendCodePoint(c);
        }
        return trimmed(spaced.toString());
    }

    private static String trimmed(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isSpace(typed.codePointAt(start))) start++;
        while (start < end && isSpace(typed.codePointBefore(end))) end--;
        return typed.substring(start, end);
    }

    /** All of them are in the basic plane, so that each is one {@code char}. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || INVISIBLE.indexOf(c) >= 0;
    }

    /** Within a word, Persian and the scripts of India need them. */
    private static boolean isJoiner(int c) {
        return c == '\u200c' || c == '\u200d';
    }
}
