package io.baton.lifecycle.check;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one check of e-mail addresses, for every door and for the mailer: what it takes, a mail can be addressed to. It is
 * narrower than the standard (no quoted names, no comments, no address literals), because an address ends up in a mail's header.
 */
public final class EmailAddress {
    private static final String NONE = "must be an e-mail address";
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** Longer input is no address, whatever its characters fold to; so folding stays cheap. */
    private static final int LONGEST_TYPED = 1_000;

    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /**
     * The JDK has the older standard of international names (IDNA 2003), which makes ss of ß: another domain by the newer one,
     * and perhaps another owner's. So a domain with one of the four letters that the standards differ in must come as punycode.
     */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private EmailAddress() {}

    /**
     * @return the address without spaces around it, in plain width, its domain as punycode; as it was typed, where it cannot be
     *     read, and null if nothing was typed
     */
    public static String read(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) return typed;
        String trimmed = Typed.line(typed);
        if (trimmed == null) return null;
        String address = Normalizer.normalize(trimmed, Normalizer.Form.NFKC);
        int at = address.lastIndexOf('@');
        if (at < 0) return trimmed;
        return punycode(address.substring(at + 1))
                .map(domain -> address.substring(0, at + 1) + domain)
                .orElse(trimmed);
    }

    /** @return what is wrong with the address, to be read after its field's name; empty if a mail can be addressed to it */
    public static Optional<String> problem(String typed) {
        String address = read(typed);
        if (address == null || address.length() > LONGEST_TYPED) return Optional.of(NONE);
        int at = address.lastIndexOf('@');
        if (at < 1) return Optional.of(NONE);
        return localPart(address.substring(0, at))
                .or(() -> domain(address.substring(at + 1)))
                .or(() -> address.length() > LONGEST ? Optional.of(tooLong(LONGEST)) : Optional.empty());
    }

    private static Optional<String> localPart(String local) {
        if (!isAscii(local))
            return Optional.of(NONE + " with ASCII characters only before the @: not every mail server takes others");
        if (!LOCAL_PART.matcher(local).matches()) return Optional.of(NONE);
        if (local.length() > LONGEST_LOCAL_PART) return Optional.of(tooLong(LONGEST_LOCAL_PART) + " before the @");
        return dots(local);
    }

    private static Optional<String> domain(String domain) {
        if (AMBIGUOUS.matcher(domain).find())
            return Optional.of(NONE + " whose domain is written as punycode (xn--): it can be read in two ways");
        Optional<String> dots = dots(domain);
        if (dots.isPresent()) return dots;
        if (domain.length() > LONGEST_DOMAIN) return Optional.of(NONE);
        String[] labels = domain.split("\\.");
        for (String label : labels) if (!LABEL.matcher(label).matches()) return Optional.of(NONE);
        return DIGITS.matcher(labels[labels.length - 1]).matches() ? Optional.of(NONE) : Optional.empty();
    }

    private static Optional<String> dots(String part) {
        boolean wrong = part.startsWith(".") || part.endsWith(".") || part.contains("..");
        return wrong ? Optional.of(NONE + " without a dot too many") : Optional.empty();
    }

    private static String tooLong(int most) {
        return NONE + " of at most " + most + " characters";
    }

    /** @return the domain as mail servers look it up; empty if there is no such form */
    private static Optional<String> punycode(String domain) {
        if (isAscii(domain)) return Optional.of(domain);
        if (AMBIGUOUS.matcher(domain).find()) return Optional.empty();
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
