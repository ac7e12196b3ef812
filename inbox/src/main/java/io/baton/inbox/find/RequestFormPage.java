package io.baton.inbox.find;

import io.baton.api.web.Problem;
import io.baton.branding.ProgramDetails;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.rfi.RfiLimits;
import io.baton.words.FindPhrase;
import io.baton.words.InboxPhrase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form in which a customer writes a request.
 *
 * @param program whose pages these are
 * @param form what stands in it
 * @param choices the partners that it goes to; empty if they are to be found
 * @param errors what is wrong, by field
 * @param confirmed whether the customer confirms it by mail
 * @param passesOn whether the program passes requests on after a decline
 */
public record RequestFormPage(
        ProgramDetails program,
        RequestForm form,
        List<Choice> choices,
        List<Problem.FieldError> errors,
        boolean confirmed,
        boolean passesOn)
        implements PublicPage {
    private static final List<String> AS_ON_THE_PAGE = List.of(
            "targets",
            "need",
            "solutions",
            "company",
            "contact.name",
            "contact.phone",
            "contact.email",
            "country",
            "companySize",
            "language",
            "consent");

    /** How many partners are found. */
    public static final int FOUND = RfiLimits.USUAL_PARTNERS;

    public RequestFormPage {
        errors = errors.stream()
                .sorted(Comparator.comparingInt(error -> AS_ON_THE_PAGE.indexOf(Faults.field(error))))
                .toList();
    }

    @Override
    public String template() {
        return "ask.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.words().pages().yourRequest();
    }

    /** @return what the customer chooses their country from */
    public List<Option> countries(Reader reader) {
        return Options.countries(reader);
    }

    /** @return what the customer chooses their size from */
    public List<Option> sizes(Reader reader) {
        return Options.sizes(reader);
    }

    /** @return what the customer chooses their language from: those of mails, and the one that they have named */
    public List<Option> languages(Reader reader) {
        List<Option> written = Options.mailLanguages();
        String named = form.in("language");
        if (named.isBlank()
                || written.stream().anyMatch(option -> option.value().equalsIgnoreCase(named))) return written;
        return Stream.concat(written.stream(), Options.languages(List.of(named), reader).stream())
                .toList();
    }

    /** @return what is wrong with a field */
    public Optional<String> error(String field) {
        return Faults.of(field, errors);
    }

    /** @return the field that an error is at */
    public String field(Problem.FieldError error) {
        return Faults.field(error);
    }

    /** @return what the field is called on the page; its own name if it is none of these */
    public String label(Problem.FieldError error, Reader reader) {
        return switch (field(error)) {
            case "targets" -> reader.say(FindPhrase.TARGETS);
            case "need" -> reader.say(FindPhrase.NEED);
            case "solutions" -> reader.say(FindPhrase.WANTED_SOLUTIONS);
            case "company" -> reader.say(FindPhrase.COMPANY);
            case "contact.name" -> reader.say(FindPhrase.YOUR_NAME);
            case "contact.email" -> reader.say(InboxPhrase.EMAIL);
            case "contact.phone" -> reader.say(InboxPhrase.PHONE);
            case "country" -> reader.say(FindPhrase.YOUR_COUNTRY);
            case "companySize" -> reader.say(FindPhrase.YOUR_SIZE);
            case "language" -> reader.say(FindPhrase.MAIL_LANGUAGE);
            case "consent" -> reader.say(FindPhrase.CONSENT_FIELD);
            default -> error.field();
        };
    }
}
