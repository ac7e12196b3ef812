package io.baton.lifecycle.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks fields from outside, and collects what is wrong with them: everything at once, in the order of the checks. */
public final class Findings {
    /** The answer has to fit into a record, and nobody reads more. */
    private static final int MOST_REPORTED = 50;

    private final List<Finding> findings = new ArrayList<>();

    /** @return what is wrong, the first 50 of it; empty if nothing is */
    public List<Finding> found() {
        return findings.stream().limit(MOST_REPORTED).toList();
    }

    /** @return everything that is wrong; empty if nothing is */
    public List<Finding> all() {
        return List.copyOf(findings);
    }

    /** @param reason what to report unless the condition holds */
    public void that(boolean holds, String field, String reason) {
        if (!holds) add(field, reason);
    }

    public void add(String field, String reason) {
        findings.add(new Finding(field, reason));
    }

    /** A line of text, not blank, without control characters: it may end up in a mail's header. */
    public void line(String field, String text) {
        bounded(field, text, Bounds.LINE_CHARACTERS);
        that(text.chars().noneMatch(Character::isISOControl), field, "must not contain control characters");
    }

    /** Lines of text, none of them twice, whatever their case, width and spaces are. */
    public void lines(String field, List<String> texts, int most) {
        atMost(field, texts, most);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            line(field + "[" + i + "]", texts.get(i));
            that(seen.add(Typed.canonical(texts.get(i))), field + "[" + i + "]", "is named twice");
        }
    }

    /** Text of any number of lines, not blank: it is mailed, and shown on terminals, where other control characters act. */
    public void freeText(String field, String text) {
        bounded(field, text, Bounds.TEXT_CHARACTERS);
        that(
                text.chars().noneMatch(c -> Character.isISOControl(c) && !Typed.breaksLine(c)),
                field,
                "must not contain control characters other than tabs and line breaks");
    }

    public void atMost(String field, List<?> values, int most) {
        that(values.size() <= most, field, "must be at most " + most);
    }

    public void language(String field, String tag) {
        that(Codes.languageTag(tag).isPresent(), field, "must be a BCP 47 language tag");
    }

    public void country(String field, String code) {
        if (Codes.isCountry(code)) return;
        String meant = Codes.meant(code)
                .map(right -> ", such as " + right + " for " + code)
                .orElse("");
        add(field, "must be an ISO 3166-1 alpha-2 code" + meant);
    }

    public void email(String field, String address) {
        EmailAddress.problem(address).ifPresent(problem -> add(field, problem));
    }

    /**
     * Any line: a number that no program can dial may still be read by a person, and is no reason to lose a lead.
     *
     * @param number null if there is none
     */
    public void phone(String field, String number) {
        if (number != null) line(field, number);
    }

    private void bounded(String field, String text, int longest) {
        that(!Typed.isBlank(text), field, "must not be blank");
        that(text.length() <= longest, field, "must be at most " + longest + " characters");
        that(isWellFormed(text), field, "must not contain half of a character (an unpaired surrogate)");
    }

    /** Half of a surrogate pair would be stored as a question mark. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
    }
}
