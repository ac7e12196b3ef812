package io.baton.lifecycle.profile;

import io.baton.lifecycle.check.Typed;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a partner's name looks like to customers: two names that they could take for each other are one. It folds further than
 * {@link io.baton.lifecycle.check.Searched}, since here somebody may want to be mistaken for another.
 *
 * <p>One name, whatever the case, width and ligatures; without accents, spaces, punctuation and characters that nobody sees; with {@code 0}
 * for {@code o}, {@code 1}, {@code i} or {@code |} for {@code l}, {@code rn} for {@code m}, {@code vv} for {@code w}; and with Greek and
 * Cyrillic letters for the Latin ones that they look like. Some of those look alike in upper case only (U+039D and N), others in lower case
 * only (U+03BD and v): so a name has one form as it was typed, one in upper and one in lower case, and one in common is enough.
 *
 * <p>Its limits. Other names are: look-alikes of other scripts (Armenian, Cherokee, Chinese characters that differ by one stroke); {@code cl}
 * for {@code d}, {@code 5} for {@code s}; and a name with another word ("Contoso Support"), of which people have to judge whether it misleads.
 * The marks of the scripts of India, of Thai and of Japanese make another word, and count. A few honest names fall together ("Mail" and
 * "Mall").
 */
public final class PartnerName {
    /** The code point of a Greek or Cyrillic letter, and the Latin letter that it looks like. In the source itself, nobody could tell them apart. */
    private static final Map<Integer, Integer> LOOK_ALIKES = pairs("""
            0430a 0432b 0441c 0501d 0435e 043dh 04bbh 0456i 0458j 043ak 04cfl 043cm 043fn 043eo 0440p 051bq 0433r 0455s 0442t 051dw 0445x 0443y
            044cb 0410a 0412b 0421c 0500d 0415e 041dh 04bah 0406i 0408j 041ak 04c0i 041cm 041eo 0420p 051aq 0405s 0422t 051cw 0425x 0423y 04aey
            042cb
            03b1a 03b3y 03b7n 03b9i 03bak 03bdv 03bfo 03c1p 03c3o 03c4t 03c5u 03c7x 03f2c 03f3j
            0391a 0392b 0395e 0396z 0397h 0399i 039ak 039cm 039dn 039fo 03a1p 03a4t 03a5y 03a7x 03f9c 037fj""");

    /** In lower case. Those with a stroke or without a dot are no base letter with a mark to Unicode. */
    private static final Map<Integer, Integer> PLAIN =
            pairs("0030o 0031l 007cl 0069l 0131l 0142l 00f8o 0111d 0127h 0167t 0251a 0261g");

    /** Punctuation that people pronounce. */
    private static final String SPOKEN = "&@#%*";

    /** Punctuation that no form has: a name as it is written is no form of another. */
    private static final String WRITTEN = "written:";

    private PartnerName() {}

    /** @return whether customers could take one for the other */
    public static boolean same(String one, String other) {
        return !Collections.disjoint(forms(one), forms(other));
    }

    /** @return the forms by which a name is compared, and which nobody reads: with one in common, two names are the same; never none */
    public static Set<String> forms(String name) {
        String bare = bare(Normalizer.normalize(name, Normalizer.Form.NFKD));
        if (bare.isEmpty()) return Set.of(Typed.canonical(name));
        return Stream.of(bare, bare.toUpperCase(Locale.ROOT), bare.toLowerCase(Locale.ROOT))
                .map(PartnerName::folded)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return the name but for its case, width and spaces: all by which one is compared that may look like another's */
    public static String written(String name) {
        return WRITTEN + Typed.canonical(name);
    }

    private static String folded(String bare) {
        // Upper case first: it makes one form of the letters that have two lower ones, such as the Greek sigma.
        String letters = replaced(bare, LOOK_ALIKES).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return replaced(letters, PLAIN).replace("rn", "m").replace("vv", "w");
    }

    private static String bare(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(PartnerName::counts)
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static boolean counts(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isAccent(c);
            case Character.CONTROL,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.MODIFIER_LETTER -> false;
            case Character.OTHER_PUNCTUATION -> SPOKEN.indexOf(c) >= 0;
            default -> !Typed.isBlank(Character.toString(c));
        };
    }

    /** Of the scripts in which a name without it is still the same name; the two marks of Japanese have no script of their own. */
    private static boolean isAccent(int mark) {
        return switch (UnicodeScript.of(mark)) {
            case INHERITED -> mark != 0x3099 && mark != 0x309a;
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
            default -> false;
        };
    }

    private static String replaced(String text, Map<Integer, Integer> by) {
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().map(c -> by.getOrDefault(c, c)).forEach(replaced::appendCodePoint);
        return replaced.toString();
    }

    private static Map<Integer, Integer> pairs(String table) {
        return Arrays.stream(table.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(
                        pair -> Integer.valueOf(pair.substring(0, 4), 16), pair -> (int) pair.charAt(4)));
    }
}
