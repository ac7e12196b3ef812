package io.baton.inbox.program;

import io.baton.api.registrations.RegistrationJson;
import io.baton.api.registrations.RegistrationJson.FormJson;
import io.baton.api.registrations.RegistrationPageJson.CaseJson;
import io.baton.api.web.Problem;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One registration, with the reviewer's form beside what the partner has filed.
 *
 * @param found how it stands
 * @param draft what the reviewer wrote, if it was refused
 * @param done what was done, if that was the last step
 */
public record ReviewPage(CaseJson found, ReviewDraft draft, Optional<ProgramPhrase> done) implements Page {
    /**
     * A field of the form.
     *
     * @param path as the API names it
     * @param value what the partner has filed
     */
    public record Filed(String path, String label, String value) {}

    @Override
    public String template() {
        return "review.jte";
    }

    @Override
    public String title(Reader reader) {
        return ReviewQueuePage.name(found);
    }

    /** @return whether it is the program's turn */
    public boolean open() {
        return RegistrationQueue.IN_REVIEW.name().equals(found.registration().stage());
    }

    /** @return how it stands, if it is not the program's turn */
    public String standing(Reader reader) {
        return switch (String.valueOf(found.registration().detail())) {
            case "APPROVED" -> reader.say(InboxPhrase.REGISTRATION_APPROVED);
            case "DECLINED" -> reader.say(InboxPhrase.REGISTRATION_DECLINED);
            default -> reader.say(ProgramPhrase.WAITS_FOR_PARTNER);
        };
    }

    /** @return what the partner has filed, field by field; none if nothing */
    public List<Filed> filed(Reader reader) {
        RegistrationJson registration = found.registration();
        List<Filed> filed = new ArrayList<>();
        if (registration.form() == null) return filed;
        for (RegistrationField field : RegistrationField.values())
            filed.add(new Filed(field.path(), label(field, reader), value(field, registration.form(), reader)));
        return filed;
    }

    private static String label(RegistrationField field, Reader reader) {
        String label = reader.words().field(io.baton.events.RegistrationField.valueOf(field.name()));
        return label.substring(0, 1).toUpperCase(reader.words().locale()) + label.substring(1);
    }

    private static String value(RegistrationField field, FormJson form, Reader reader) {
        return switch (field) {
            case COMPANY -> form.company();
            case COUNTRY -> reader.formats().country(form.country());
            case SOLUTION -> form.solution();
            case DEAL_KIND ->
                reader.say("NEW".equals(form.dealKind()) ? InboxPhrase.NEW_DEAL : InboxPhrase.RENEWED_DEAL);
            case TOTAL_VALUE -> CasePage.money(form.totalValue(), reader);
            case SOLUTION_VALUE -> CasePage.money(form.solutionValue(), reader);
            case STARTS_ON -> reader.formats().date(form.startsOn());
            case ENDS_ON ->
                form.endsOn() == null
                        ? reader.say(InboxPhrase.PERPETUAL)
                        : reader.formats().date(form.endsOn());
            case SIGNED_ON -> reader.formats().date(form.signedOn());
            case CUSTOMER_CONTACT ->
                reader.words()
                        .named(
                                form.customerContact().name(),
                                form.customerContact().email());
        };
    }

    /** @return what is wrong with a field of the reviewer's form, in words */
    public Optional<String> error(String field) {
        return draft.errors().stream()
                .filter(error -> error.field().equals(field))
                .map(Problem.FieldError::detail)
                .findFirst();
    }
}
