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

    /** Lines of text, none of them twice. */
    public void lines(String field, List<String> texts, int most) {
        atMost(field, texts, most);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            line(field + "[" + i + "]", texts.get(i));
            that(seen.add(texts.get(i)), field + "[" + i + "]", "is named twice");
        }
    }

    /** Text of any number of lines, not blank. */
    public void freeText(String field, String text) {
        bounded(field, text, Bounds.TEXT_CHARACTERS);
    }

    public void atMost(String field, List<?> values, int most) {
        that(values.size() <= most, field, "must be at most " + most);
    }

    public void language(String field, String tag) {
        that(Codes.isLanguage(tag), field, "must be a BCP 47 language tag");
    }

    public void country(String field, String code) {
        that(Codes.isCountry(code), field, "must be an ISO 3166-1 alpha-2 code");
    }

    public void email(String field, String address) {
        that(ContactForms.isEmail(address), field, "must be an e-mail address");
    }

    /** @param number null if there is none */
    public void phone(String field, String number) {
        that(number == null || ContactForms.isPhone(number), field, "must be a phone number");
    }

    private void bounded(String field, String text, int longest) {
        that(!text.isBlank(), field, "must not be blank");
        that(text.length() <= longest, field, "must be at most " + longest + " characters");
    }
}
