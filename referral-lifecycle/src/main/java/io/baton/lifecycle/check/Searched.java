package io.baton.lifecycle.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one folding of searches, for referrals and for partners: what is typed finds what is meant, whatever case, marks, width,
 * ligatures, apostrophes and spaces either has. It folds further than {@link Typed#canonical}, which decides what is the same: a
 * search may find too much, never too little.
 *
 * <p>The JDK has no table from simplified to traditional Chinese, and one of our own would be wrong often (one simplified letter
 * stands for several traditional ones), so the two are different words here; full and half width, and the compatibility forms
 * that Unicode knows, are not.
 */
public final class Searched {
    /** In Latin, Greek and Cyrillic. In Indian scripts, Thai or Japanese a mark makes another word. */
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u0591-\\u05c7\\u064b-\\u065f\\u0670]+");

    /** People leave them out as often as they type one of another kind. */
    private static final Pattern APOSTROPHES =
            Pattern.compile("['\\u2018\\u2019\\u201b\\u02bc\\u02bb\\u02b9\\u2032\\u0060\\u00b4\\u055a\\ua78c]+");

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\u30fb\\ufe58\\ufe63]");

    /** Letters that are no base letter with a mark to Unicode. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) '\u00df', "ss"),
            Map.entry((int) '\u00f8', "o"),
            Map.entry((int) '\u00e6', "ae"),
            Map.entry((int) '\u0153', "oe"),
            Map.entry((int) '\u0142', "l"),
            Map.entry((int) '\u0111', "d"),
            Map.entry((int) '\u00f0', "d"),
            Map.entry((int) '\u00fe', "th"),
            Map.entry((int) '\u0131', "i"));

    /** As German, Danish and Norwegian write them without their own letters. */
    private static final Map<Integer, String> WRITTEN_OUT = Map.of(
            (int) '\u00e4', "ae",
            (int) '\u00f6', "oe",
            (int) '\u00fc', "ue",
            (int) '\u00f8', "oe",
            (int) '\u00e5', "aa");

    private static final Pattern OF_A_NUMBER = Pattern.compile("[+0-9()./-]*[0-9][+0-9()./-]*|[+()./-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]+");
    /** Within an international number: {@code +49 (0)40}. */
    private static final Pattern TRUNK = Pattern.compile("\\(0\\)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    /** Fewer stand in too many numbers by chance. */
    private static final int SUBSCRIBER_DIGITS = 5;

    private Searched() {}

    /** @return the words of a query, whatever kind of space is between them */
    public static List<String> words(String query) {
        String spaced = Typed.spaced(query);
        return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
    }

    /**
     * @param text what is searched
     * @param phones the phone numbers in it, as they were typed
     * @param words of a query, by {@link #words}
     * @return whether each word stands somewhere in the text; words of digits may be a number, in any spelling
     */
    public static boolean matches(String text, List<String> phones, List<String> words) {
        List<String> forms = forms(Typed.spaced(text));
        List<String> folded = words.stream().map(Searched::plainWidth).toList();
        boolean number = dials(phones, folded);
        return folded.stream()
                .filter(word -> !(number && OF_A_NUMBER.matcher(word).matches()))
                .allMatch(word ->
                        forms(word).stream().anyMatch(form -> forms.stream().anyMatch(in -> in.contains(form))));
    }

    /** @return the forms of a term of which one has to be equal for two terms to find each other */
    public static List<String> forms(String text) {
        String letters = lower(text);
        if (isAscii(letters)) return List.of(APOSTROPHES.matcher(letters).replaceAll(""));
        return Stream.of(letters, replaced(letters, WRITTEN_OUT))
                .map(Searched::folded)
                .distinct()
                .toList();
    }

    private static boolean dials(List<String> phones, List<String> words) {
        String wanted = digits(words.stream()
                .filter(word -> OF_A_NUMBER.matcher(word).matches())
                .collect(Collectors.joining()));
        if (wanted.length() < SUBSCRIBER_DIGITS) return false;
        return phones.stream()
                .map(Searched::plainWidth)
                .map(Searched::digits)
                .anyMatch(phone ->
                        phone.contains(wanted) || phone.length() >= SUBSCRIBER_DIGITS && wanted.endsWith(phone));
    }

    /** Without the zeros that stand before a national or an international number, and are no part of it. */
    private static String digits(String number) {
        String digits = NO_DIGIT.matcher(TRUNK.matcher(number).replaceAll("")).replaceAll("");
        return LEADING_ZEROS.matcher(digits).replaceFirst("");
    }

    private static String plainWidth(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return DASHES.matcher(asciiDigits(plain)).replaceAll("-");
    }

    private static String asciiDigits(String text) {
        if (isAscii(text)) return text;
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String lower(String text) {
        if (isAscii(text)) return text.toLowerCase(Locale.ROOT);
        // Upper case first: it makes one form of the letters that have two lower ones, such as the Greek sigma.
        return asciiDigits(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static String folded(String letters) {
        String marked = Normalizer.normalize(replaced(letters, PLAIN), Normalizer.Form.NFD);
        String plain = Normalizer.normalize(MARKS.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
        return DASHES.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
    }

    private static String replaced(String text, Map<Integer, String> by) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> Optional.ofNullable(by.get(c))
                        .ifPresentOrElse(replaced::append, () -> replaced.appendCodePoint(c)));
        return replaced.toString();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
