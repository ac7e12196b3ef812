package io.baton.engine.model;

import io.baton.engine.model.Ask.Asker;
import io.baton.engine.model.Ask.What;
import io.baton.events.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A referral as the rules say that it must be, kept as plainly as can be and with nothing of the product's: the referee of
 * the random tests. Its windows are the standard ones.
 */
public final class ModelReferral {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final Instant receivedAt;
    private final boolean directContact;
    private final Map<String, Given> given = new HashMap<>();
    private final List<String> kinds = new ArrayList<>(List.of("received"));
    private Stage stage = Stage.RECEIVED;

    public ModelReferral(Instant receivedAt, boolean directContact) {
        this.receivedAt = receivedAt;
        this.directContact = directContact;
    }

    /**
     * What is answered.
     *
     * @param version that the referral is at, or 0 if it does not exist for the asker
     * @param refusal the reason's name, or null if it is granted
     */
    public record Reply(long version, String refusal) {}

    private record Given(What what, Asker asker, long expected, Instant at, Reply reply) {}

    public Stage stage() {
        return stage;
    }

    public boolean ended() {
        return stage != Stage.RECEIVED && stage != Stage.ACCEPTED;
    }

    public long version() {
        return kinds.size();
    }

    /** @return the events' kinds, in their order */
    public List<String> kinds() {
        return kinds;
    }

    /** Lets everything happen that falls due by then. */
    public void passTo(Instant now) {
        due(now, "reminderDue", Duration.ofHours(24));
        if (directContact) due(now, "directContactWindowElapsed", Duration.ofHours(72));
        due(now, "lastCallDue", Duration.ofDays(13));
        if (stage == Stage.RECEIVED && !now.isBefore(receivedAt.plus(Duration.ofDays(14))))
            happens("expired", Stage.EXPIRED);
    }

    /** Asks at an instant that is not before the last. */
    public Reply ask(Ask ask, Instant now) {
        passTo(now);
        Given before = given.get(ask.decisionId());
        if (before != null && now.isBefore(before.at.plus(REMEMBERED))) return repeated(before, ask);
        Reply reply = judged(ask);
        given.put(ask.decisionId(), new Given(ask.what(), ask.asker(), ask.expected(), now, reply));
        return reply;
    }

    private Reply repeated(Given before, Ask ask) {
        boolean same = before.what == ask.what() && before.asker == ask.asker() && before.expected == ask.expected();
        if (same) return before.reply;
        long version = before.reply.refusal == null ? version() : before.reply.version;
        return new Reply(version, "DECISION_ID_REUSED");
    }

    private Reply judged(Ask ask) {
        String refusal = refusal(ask);
        if ("UNKNOWN_REFERRAL".equals(refusal)) return new Reply(0, refusal);
        if (refusal == null) grant(ask.what());
        return new Reply(version(), refusal);
    }

    private String refusal(Ask ask) {
        boolean withdrawal = ask.what() == What.WITHDRAW;
        if (ask.asker() == Asker.OTHER_PARTNER) return "UNKNOWN_REFERRAL";
        if (withdrawal != (ask.asker() == Asker.CUSTOMER)) return "NOT_ALLOWED";
        if (ask.expected() != 0 && ask.expected() != version()) return "VERSION_CONFLICT";
        return switch (stage) {
            case RECEIVED -> whileReceived(ask.what());
            case ACCEPTED -> whileAccepted(ask.what());
            default -> "ALREADY_" + stage;
        };
    }

    private static String whileReceived(What what) {
        return switch (what) {
            case ACCEPT, DECLINE, WITHDRAW -> null;
            case ACCEPT_WITHOUT_VALUE, DECLINE_WITHOUT_REASON -> "FIELD_REQUIRED";
            case EDIT, WIN, WIN_WITHOUT_SOLUTIONS, LOSE, LOSE_TO_NOBODY -> "NOT_YET_ACCEPTED";
        };
    }

    private static String whileAccepted(What what) {
        return switch (what) {
            case EDIT, WIN, LOSE -> null;
            case WIN_WITHOUT_SOLUTIONS, LOSE_TO_NOBODY -> "FIELD_REQUIRED";
            case ACCEPT, ACCEPT_WITHOUT_VALUE, DECLINE, DECLINE_WITHOUT_REASON, WITHDRAW -> "ALREADY_ACCEPTED";
        };
    }

    private void grant(What what) {
        switch (what) {
            case ACCEPT -> happens("accepted", Stage.ACCEPTED);
            case DECLINE -> happens("declined", Stage.DECLINED);
            case EDIT -> happens("edited", Stage.ACCEPTED);
            case WIN -> happens("won", Stage.WON);
            case LOSE -> happens("lost", Stage.LOST);
            case WITHDRAW -> happens("withdrawn", Stage.WITHDRAWN);
            default -> throw new IllegalArgumentException(what + " can never be granted");
        }
    }

    private void due(Instant now, String kind, Duration after) {
        if (stage != Stage.RECEIVED || kinds.contains(kind)) return;
        if (!now.isBefore(receivedAt.plus(after))) happens(kind, Stage.RECEIVED);
    }

    private void happens(String kind, Stage then) {
        kinds.add(kind);
        stage = then;
    }
}
