package io.baton.notifier.delivery;

import io.baton.events.Delivery;
import io.baton.events.MailPreference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The content of one transaction: entries of the ledger, with the dead letters and mail preferences that follow from them. */
final class LedgerTransaction {
    private final List<Delivery> entries = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<String, MailPreference> preferences = new LinkedHashMap<>();

    /** A notification that is given up, with the reason. */
    record Letter(Intent intent, String reason) {}

    void enter(Delivery entry) {
        entries.add(entry);
    }

    void giveUp(Intent intent, String reason) {
        letters.add(new Letter(intent, reason));
    }

    /** @param subject whose preference */
    void set(String subject, MailPreference preference) {
        preferences.put(subject, preference);
    }

    List<Delivery> entries() {
        return entries;
    }

    List<Letter> letters() {
        return letters;
    }

    Map<String, MailPreference> preferences() {
        return preferences;
    }
}
