package io.baton.api.program;

import io.baton.api.program.AuditJson.ActJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.projections.views.AuditPages;
import io.baton.projections.views.AuditQuestion;
import io.baton.projections.views.InvalidCursorException;
import io.baton.projections.views.ReferralViews;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/** What people of the program did to referrals, for its operators: for programs and for pages. */
@Singleton
public final class AuditReads {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ReferralViews views;
    private final ReferralReads referrals;

    AuditReads(ReferralViews views, ReferralReads referrals) {
        this.views = views;
        this.referrals = referrals;
    }

    /**
     * @param cursor the next value of the page before; null for the first page
     * @param limit how many at the most; null for as many as is usual
     * @param words of the language in which it is said
     * @return one page, last first
     * @throws ProblemException for anybody but the program's operators, and if the limit is wrong
     * @throws InvalidCursorException if the cursor is none of this list
     */
    public AuditJson page(Caller caller, @Nullable String cursor, @Nullable Integer limit, Words words) {
        caller.requireProgram();
        int wanted = Objects.requireNonNullElse(limit, USUAL);
        Fields fields = new Fields();
        if (wanted < 1 || wanted > MOST) fields.error("limit", "must be from 1 to " + MOST);
        fields.check();
        Optional<String> behind = AuditPages.position(cursor);
        AuditPages page = AuditPages.merged(
                views.keyOfEachPartition().stream()
                        .map(key -> views.ask(new AuditQuestion(key, behind, wanted)))
                        .toList(),
                wanted);
        return new AuditJson(
                page.rows().stream()
                        .map(row -> ActJson.of(row, referrals.eventForProgram(row.referral(), row.event(), words)))
                        .toList(),
                page.next().orElse(null));
    }
}
