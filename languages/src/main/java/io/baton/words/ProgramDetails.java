package io.baton.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What mails and pages say about the program: as whom to ask, and in their imprint.
 *
 * @param name the program's name
 * @param contact where people reach it: an e-mail address, a phone number or a web address
 * @param address its postal address, on one line
 * @param language what it writes in to those whose language is not known, BCP 47
 */
public record ProgramDetails(String name, Optional<String> contact, Optional<String> address, String language) {
    public static final String USUAL_LANGUAGE = "en";

    /** Of a program that writes in {@value #USUAL_LANGUAGE}. */
    public ProgramDetails(String name, Optional<String> contact, Optional<String> address) {
        this(name, contact, address, USUAL_LANGUAGE);
    }

    /** @return the program, with how to reach it if that is set */
    public String whomToAsk(Words words) {
        return contact.map(reached -> words.named(name, reached)).orElse(name);
    }

    /** @return the lines below each mail and customer's page; empty if there is no more than the name */
    public List<String> imprint() {
        return address.isEmpty() && contact.isEmpty()
                ? List.of()
                : Stream.of(Optional.of(name), address, contact)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
