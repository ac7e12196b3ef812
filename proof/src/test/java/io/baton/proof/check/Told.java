package io.baton.proof.check;

import io.baton.events.topics.Ids;
import io.baton.proof.history.Entry;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Entry.Mailed;
import io.baton.proof.history.Entry.Row;
import io.baton.proof.history.Entry.Struck;
import io.baton.proof.history.History;
import io.baton.proof.history.History.Event;
import io.baton.proof.history.History.Outcome;
import io.baton.proof.history.History.Result;
import io.baton.proof.history.History.RfiAnswer;
import io.baton.proof.history.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A history that keeps every promise, to be broken in one place: an RFI is taken in, its referral accepted, read, declined in vain and
 * won; and another partner looks at it and decides about it.
 */
final class Told {
    static final Instant RECEIVED = Instant.parse("2027-03-01T09:00:00Z");
    static final String REFERRAL = "r1";
    static final String PARTNER = "north";
    static final String OTHER = "south";

    final List<Entry> journal = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<RfiAnswer> rfis = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<Result> verdicts = new ArrayList<>();
    final List<String> intents = new ArrayList<>();
    private long id;

    Told() {
        ask("", Wish.SUBMIT, "rfi", "rfi", 0, 201, "", 0, new Row(REFERRAL, 0, "RECEIVED"));
        rfis.add(new RfiAnswer("rfi", "TAKEN_IN", List.of(REFERRAL)));
        events.add(event(1, "received", "engine's", 0, "RECEIVED"));
        events.add(event(2, "reminderDue", "", 5, "RECEIVED"));

        ask(PARTNER, Wish.ACCEPT, "k-accept", 200, "", 3);
        events.add(event(3, "accepted", decision("k-accept"), 7, "ACCEPTED"));
        judged("k-accept", REFERRAL, true, 3, "");

        ask(PARTNER, Wish.READ, REFERRAL, "k-read", 3, 200, "", 3, new Row(REFERRAL, 3, "ACCEPTED"));
        ask(PARTNER, Wish.LIST, "active", "k-list", 0, 200, "", 0, new Row(REFERRAL, 3, "ACCEPTED"));

        ask(PARTNER, Wish.DECLINE, "k-decline", 409, "already-accepted", 0);
        judged("k-decline", REFERRAL, false, 3, "ALREADY_ACCEPTED");

        ask(OTHER, Wish.READ, "k-other-read", 404, "not-found", 0);
        ask(OTHER, Wish.ACCEPT, "k-other", 404, "not-found", 0);
        String others = Ids.hash(OTHER, "k-other");
        results.add(new Result(others, REFERRAL, false, 3, "UNKNOWN_REFERRAL"));

        ask(PARTNER, Wish.WON, "k-won", 200, "", 4);
        events.add(event(4, "won", decision("k-won"), 9, "WON"));
        judged("k-won", REFERRAL, true, 4, "");
        outcomes.add(new Outcome(REFERRAL, "WON", 0));

        intents.add("n1");
        journal.add(new Mailed("<n1@baton.example>"));
    }

    static String decision(String key) {
        return Ids.hash(PARTNER, key);
    }

    static Event event(long version, String kind, String decision, long seconds, String stage) {
        Map<String, Instant> deadlines =
                version == 1 ? Map.of("REMINDER", after(5), "LAST_CALL", after(12), "EXPIRY", after(20)) : Map.of();
        return new Event(REFERRAL, PARTNER, version, kind, decision, after(seconds), stage, deadlines);
    }

    static Instant after(long seconds) {
        return RECEIVED.plus(Duration.ofSeconds(seconds));
    }

    void ask(String partner, Wish wish, String key, int status, String reason, long version) {
        ask(partner, wish, REFERRAL, key, 0, status, reason, version);
    }

    void ask(
            String partner,
            Wish wish,
            String subject,
            String key,
            long known,
            int status,
            String reason,
            long version,
            Row... rows) {
        journal.add(new Asked(++id, "c0", partner, wish, subject, key, known));
        journal.add(new Answered(id, status, reason, "", version, List.of(rows)));
    }

    private void judged(String key, String referral, boolean granted, long version, String refusal) {
        Result result = new Result(decision(key), referral, granted, version, refusal);
        verdicts.add(result);
        results.add(result);
    }

    void struck() {
        journal.add(new Struck("KILL_NOTIFIER", 1));
    }

    List<Violation> violations() {
        return Checker.check(new History(journal, events, outcomes, rfis, results, verdicts, intents, after(60)));
    }
}
