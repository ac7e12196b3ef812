package io.baton.api.settings;

import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** To whom no mails go, for the program's operators: for programs and for pages. Each throws a {@link ProblemException} for anybody else. */
@Singleton
public final class MailPreferenceService {
    private final MailPreferenceBook preferences;

    MailPreferenceService(MailPreferenceBook preferences) {
        this.preferences = preferences;
    }

    /** @return the addresses that are suppressed or get no reminders, last changed first */
    public List<MailPreferenceJson> all(Caller caller) {
        caller.requireProgram();
        return preferences.all().entrySet().stream()
                .map(entry -> MailPreferenceJson.of(entry.getKey(), entry.getValue()))
                .filter(preference -> preference.suppressedBecause() != null || preference.remindersOff())
                .sorted(Comparator.comparing(MailPreferenceJson::at).reversed())
                .toList();
    }

    /** Lifts the suppression of an address. */
    public void lift(Caller caller, String id) {
        caller.requireProgram();
        if (preferences.find(id).isEmpty())
            throw new ProblemException(
                    Problem.of(404, "not-found", "Not found", "There is no mail preference with this id."));
        preferences.change(id, preference -> preference.setSuppressedBecause(null));
    }
}
