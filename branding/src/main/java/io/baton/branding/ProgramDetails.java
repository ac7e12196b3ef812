package io.baton.branding;

import io.baton.kafka.settings.Environment;
import io.baton.kafka.settings.InvalidSettingException;
import io.baton.lifecycle.check.Codes;
import io.baton.words.Words;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * As whom pages and mails appear, and what they say about the program: as whom to ask, and in their imprint.
 *
 * @param name the program's name
 * @param contact where people reach it: an e-mail address, a phone number or a web address
 * @param address its postal address, on one line
 * @param language what it writes in to those whose language is not known, BCP 47
 * @param accent its colour; Baton's own if it has none
 * @param notices its legal notices
 * @param logo what stands in place of its name; Baton's sign and the name if it has none
 */
public record ProgramDetails(
        String name,
        Optional<String> contact,
        Optional<String> address,
        String language,
        Optional<Accent> accent,
        LegalNotices notices,
        Optional<Logo> logo) {
    private static final String USUAL_LANGUAGE = "en";
    private static final String LANGUAGE = "baton.program.language";
    private static final String ACCENT = "baton.program.accent";

    /** Of a program that writes in {@value #USUAL_LANGUAGE}, and looks like Baton. */
    public ProgramDetails(String name, Optional<String> contact, Optional<String> address) {
        this(name, contact, address, USUAL_LANGUAGE, Optional.empty(), LegalNotices.NONE, Optional.empty());
    }

    /**
     * Reads what is set below {@code baton.program}.
     *
     * @param usualName of the program, if none is set
     * @param usualContact of the program, if none is set
     * @throws InvalidSettingException if a value cannot work, naming its key
     */
    public static ProgramDetails from(Environment environment, String usualName, Optional<String> usualContact) {
        return new ProgramDetails(
                environment.text("baton.program.name").orElse(usualName),
                environment.text("baton.program.contact").or(() -> usualContact),
                environment.text("baton.program.address"),
                language(environment),
                environment.text(ACCENT).map(ProgramDetails::accent),
                LegalNotices.from(environment),
                environment.text(Logo.SETTING).map(Logo::read));
    }

    /** A language without words of its own gets English; a tag that is none is a mistake. */
    private static String language(Environment environment) {
        String typed = environment.text(LANGUAGE).orElse(USUAL_LANGUAGE);
        return Codes.languageTag(typed)
                .orElseThrow(() -> new InvalidSettingException(LANGUAGE, "must be a BCP 47 language tag"));
    }

    private static Accent accent(String typed) {
        return Colour.read(typed.strip())
                .map(Accent::new)
                .orElseThrow(() -> new InvalidSettingException(
                        ACCENT, "must be a colour such as #2450bd (# and six hexadecimal digits), and is " + typed));
    }

    /** @return the program, with how to reach it if that is set */
    public String whomToAsk(Words words) {
        return contact.map(reached -> words.named(name, reached)).orElse(name);
    }

    /**
     * @param country of the reader, ISO 3166-1 alpha-2, if it is known
     * @return what stands below a mail, and below a page for customers: who the program is, and its legal notice
     */
    public Imprint imprint(Optional<String> country) {
        Stream<String> who = address.isEmpty() && contact.isEmpty()
                ? Stream.of()
                : Stream.of(Optional.of(name), address, contact).flatMap(Optional::stream);
        Imprint legal = legalNotice(country);
        return new Imprint(Stream.concat(who, legal.lines().stream()).toList(), legal.page());
    }

    /** @return what stands below a page of those who know the program: no more than its legal notice */
    public Imprint legalNotice(Optional<String> country) {
        Optional<String> notice = notices.of(country);
        return new Imprint(
                notice.filter(text -> !LegalNotices.isAddress(text)).stream().toList(),
                notice.filter(LegalNotices::isAddress));
    }
}
