package io.baton.partners.check;

import io.baton.events.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a record from outside, each thing with its field. */
public final class Findings {
    private static final int SHORT = 200;
    private static final int LONG = 4_000;
    /** More help nobody, and the answer has to fit into a record. */
    private static final int MOST = 50;

    private final List<Problem> problems = new ArrayList<>();

    /** @return what is wrong; empty if nothing is */
    public List<Problem> found() {
        return problems.stream().limit(MOST).toList();
    }

    public void that(boolean holds, String field, String otherwise) {
        if (!holds) problems.add(new Problem(field, otherwise));
    }

    /** A line of text: it may end up in a mail's header. */
    public void line(String field, String text) {
        that(!text.isBlank(), field, "must not be blank");
        that(text.length() <= SHORT, field, "must be at most " + SHORT + " characters");
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

    public void freeText(String field, String text) {
        that(!text.isBlank(), field, "must not be blank");
        that(text.length() <= LONG, field, "must be at most " + LONG + " characters");
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
}
