package io.baton.api.figures;

import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.FiguresQuestion;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.ViewsUnavailableException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** A partner's own figures. They are about all of its referrals, so those read them who see all of its referrals (L14). */
@Singleton
public final class FiguresService {
    /** As far as figures go back in one answer. */
    public static final int MOST_MONTHS = 24;

    private final ReferralViews views;
    private final InstantSource clock;

    FiguresService(ReferralViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param months how many, up to the present one
     * @throws ProblemException if the caller may not read them, or the number is wrong
     * @throws ViewsUnavailableException while the views cannot answer
     */
    public FiguresJson read(Caller caller, int months) {
        String partner = caller.partner();
        if (!caller.may(Right.WORK_ON_ALL_REFERRALS))
            throw new ProblemException(Problem.of(
                    403, "forbidden", "Forbidden", "Your role does not see all of your company's referrals."));
        Fields fields = new Fields();
        if (months < 1 || months > MOST_MONTHS) fields.error("months", "must be from 1 to " + MOST_MONTHS);
        fields.check();
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        YearMonth first = now.minusMonths(months - 1L);
        return FiguresJson.of(
                first,
                months,
                views.ask(new FiguresQuestion(partner, first.toString(), now.toString()))
                        .months());
    }
}
