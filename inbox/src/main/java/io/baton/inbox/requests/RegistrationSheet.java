package io.baton.inbox.requests;

import io.baton.api.referrals.ReferralJson;
import io.baton.api.registrations.RegistrationDraftJson;
import io.baton.api.registrations.RegistrationJson;
import io.baton.api.registrations.RegistrationJson.FormJson;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.RegistrationField;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The form by which a won deal is registered (L12), and how its registration stands.
 *
 * @param registration as the API tells it
 * @param begins what stands in the form to begin with
 */
public record RegistrationSheet(RegistrationJson registration, Map<String, String> begins) {
    /** @return the sheet of a request; empty if it has no registration */
    static Optional<RegistrationSheet> of(ReferralJson referral) {
        return Optional.ofNullable(referral.registration())
                .map(registration -> new RegistrationSheet(registration, begins(referral, registration)));
    }

    /** @return whether the partner has to act */
    public boolean open() {
        return "ACTION_REQUIRED".equals(registration.stage());
    }

    /** @return whether fields were sent back: then nothing else can change */
    public boolean correcting() {
        return !registration.toCorrect().isEmpty();
    }

    /** @return how it stands */
    public InboxPhrase standing() {
        if (correcting()) return InboxPhrase.REGISTRATION_RETURNED;
        return switch (String.valueOf(registration.detail())) {
            case "APPROVED" -> InboxPhrase.REGISTRATION_APPROVED;
            case "DECLINED" -> InboxPhrase.REGISTRATION_DECLINED;
            default -> open() ? InboxPhrase.REGISTRATION_OPEN : InboxPhrase.REGISTRATION_IN_REVIEW;
        };
    }

    /** @return what the reviewer wrote */
    public Optional<String> notes() {
        return Optional.ofNullable(registration.notes());
    }

    /** @return what can be registered */
    public List<String> solutions() {
        return registration.eligibleSolutions();
    }

    /** @return the fields that are to be filled in: all, or those that were sent back */
    public List<RegistrationField> fields() {
        return Arrays.stream(RegistrationField.values())
                .filter(field -> field != RegistrationField.UNKNOWN)
                .filter(field -> !correcting() || registration.toCorrect().contains(path(field)))
                .toList();
    }

    /** @return what a field is called */
    public String label(RegistrationField field, Reader reader) {
        String label = reader.words().field(field);
        return label.substring(0, 1).toUpperCase(reader.words().locale()) + label.substring(1);
    }

    /** @return a field's name in the form: {@code TOTAL_VALUE} is {@code totalValue} */
    public String path(RegistrationField field) {
        String[] words = field.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder path = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++)
            path.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        return path.toString();
    }

    /** @return what stands in a field to begin with; empty if nothing does */
    public String begin(String field) {
        return begins.getOrDefault(field, "");
    }

    /** What is known from the deal, then what was filed, then what was saved: the last counts. */
    private static Map<String, String> begins(ReferralJson referral, RegistrationJson registration) {
        Map<String, String> begins = new HashMap<>();
        put(begins, "company", referral.company());
        put(begins, "country", referral.country());
        put(begins, "customerContact", referral.contact());
        if (referral.ending() != null)
            put(begins, "totalValue", referral.ending().value());
        Optional.ofNullable(registration.form()).ifPresent(form -> filed(begins, form));
        Optional.ofNullable(registration.saved()).ifPresent(saved -> saved(begins, saved));
        return begins;
    }

    private static void filed(Map<String, String> begins, FormJson form) {
        put(begins, "company", form.company());
        put(begins, "country", form.country());
        put(begins, "solution", form.solution());
        put(begins, "dealKind", form.dealKind());
        put(begins, "totalValue", form.totalValue());
        put(begins, "solutionValue", form.solutionValue());
        put(begins, "startsOn", form.startsOn());
        put(begins, "endsOn", form.endsOn());
        put(begins, "perpetual", form.perpetual() ? true : null);
        put(begins, "signedOn", form.signedOn());
        put(begins, "customerContact", form.customerContact());
    }

    private static void saved(Map<String, String> begins, RegistrationDraftJson saved) {
        put(begins, "company", saved.company());
        put(begins, "country", saved.country());
        put(begins, "solution", saved.solution());
        put(begins, "dealKind", saved.dealKind());
        put(begins, "totalValue", saved.totalValue());
        put(begins, "solutionValue", saved.solutionValue());
        put(begins, "startsOn", saved.startsOn());
        put(begins, "endsOn", saved.endsOn());
        put(begins, "perpetual", saved.perpetual());
        put(begins, "signedOn", saved.signedOn());
        put(begins, "customerContact", saved.customerContact());
    }

    private static void put(Map<String, String> begins, String field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case MoneyJson money -> {
                put(begins, field + ".amount", money.amount());
                put(begins, field + ".currency", money.currency());
            }
            case PersonJson person -> {
                put(begins, field + ".name", person.name());
                put(begins, field + ".email", person.email());
            }
            default -> begins.put(field, value.toString());
        }
    }
}
