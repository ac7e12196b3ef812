package io.baton.inbox.program;

import io.baton.api.program.ProgramFilter;
import io.baton.api.program.ProgramPaging;
import io.baton.inbox.web.Reader;
import io.baton.projections.views.ListFilter;
import io.baton.words.ProgramPhrase;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The lists of what needs a hand, each read in the order in which it becomes pressing. */
public enum WorkList {
    /** The response window ends within a day. */
    EXPIRING,
    /** Nobody has answered within 24 hours (L7). */
    UNANSWERED,
    /** Accepted, and the day of purchase has passed. */
    SILENT,
    /** Every referral, last received first. */
    ALL;

    private static final Duration A_DAY = Duration.ofHours(24);

    /** Those that the first page shows. */
    public static final List<WorkList> PRESSING = List.of(EXPIRING, UNANSWERED, SILENT);

    static WorkList named(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }

    /** @return as addresses name it */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    ProgramFilter filter(Narrowed narrowed, Instant now) {
        return switch (this) {
            case EXPIRING -> narrowed.filter(null, now.plus(A_DAY));
            case UNANSWERED -> narrowed.filter(now.minus(A_DAY), null);
            case SILENT -> narrowed.filter(null, now);
            case ALL -> narrowed.filter(null, null);
        };
    }

    ProgramPaging paging(@Nullable String cursor, int limit) {
        return switch (this) {
            case EXPIRING -> new ProgramPaging("RECEIVED", null, "dueAt", cursor, limit);
            case UNANSWERED -> new ProgramPaging("RECEIVED", null, "receivedAt", cursor, limit);
            case SILENT -> new ProgramPaging("ACCEPTED", null, "dueAt", cursor, limit);
            case ALL -> new ProgramPaging(null, null, "-receivedAt", cursor, limit);
        };
    }

    /** @return the stages in which its referrals are counted */
    List<ListFilter> stages() {
        return switch (this) {
            case EXPIRING, UNANSWERED -> List.of(ListFilter.INBOX);
            case SILENT -> List.of(ListFilter.ACTIVE);
            case ALL -> List.of();
        };
    }

    /** @return what it is called */
    public String label(Reader reader) {
        return reader.say(
                switch (this) {
                    case EXPIRING -> ProgramPhrase.EXPIRING;
                    case UNANSWERED -> ProgramPhrase.UNANSWERED;
                    case SILENT -> ProgramPhrase.SILENT;
                    case ALL -> ProgramPhrase.ALL_REQUESTS;
                });
    }

    /** @return what to do about its referrals; empty if that differs */
    public String toDo(Reader reader) {
        return switch (this) {
            case EXPIRING -> reader.say(ProgramPhrase.EXPIRING_DO);
            case UNANSWERED -> reader.say(ProgramPhrase.UNANSWERED_DO);
            case SILENT -> reader.say(ProgramPhrase.SILENT_DO);
            case ALL -> "";
        };
    }
}
