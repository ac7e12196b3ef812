package io.baton.api.program;

import io.baton.api.decisions.FreshReads;
import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.gateway.Setting;
import io.baton.api.referrals.EarlierRequests;
import io.baton.api.referrals.HistoryJson;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.MailPreference;
import io.baton.events.Referral;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.roles.Right;
import io.baton.projections.views.Funnel;
import io.baton.projections.views.FunnelQuestion;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ProgramCountsQuestion;
import io.baton.projections.views.ProgramPage;
import io.baton.projections.views.ProgramPages;
import io.baton.projections.views.ProgramQuery;
import io.baton.projections.views.ProgramWanted;
import io.baton.projections.views.ReferralViews;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the program's operators read of all partners' referrals, for programs and for pages: nothing that is a partner's alone (L4). Each
 * throws a {@link ProblemException} for anybody else, and if something that it was asked is wrong.
 */
@Singleton
public final class ProgramReads {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final ReferralViews views;
    private final ProgramLists lists;
    private final ReferralReads referrals;
    private final FreshReads fresh;
    private final MailPreferenceBook preferences;
    private final EarlierRequests earlier;
    private final Setting<CorrectionPolicy> corrections;
    private final InstantSource clock;

    ProgramReads(
            ReferralViews views,
            ProgramLists lists,
            ReferralReads referrals,
            FreshReads fresh,
            MailPreferenceBook preferences,
            EarlierRequests earlier,
            Setting<CorrectionPolicy> corrections,
            InstantSource clock) {
        this.corrections = corrections;
        this.clock = clock;
        this.earlier = earlier;
        this.views = views;
        this.lists = lists;
        this.referrals = referrals;
        this.fresh = fresh;
        this.preferences = preferences;
    }

    /** @throws ProblemException if the token is a partner's, whatever its roles */
    static void require(Caller caller) {
        if (!caller.may(Right.READ_ALL_REFERRALS))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Only the program may do this."));
    }

    /** @return one page of the referrals that the filter lets through */
    public ProgramReferralsJson list(Caller caller, ProgramFilter filter, ProgramPaging paging) {
        require(caller);
        Fields fields = new Fields();
        ProgramQuery query = paging.query(filter.wanted(fields), fields, USUAL, MOST);
        ProgramPages page = lists.page(query);
        List<Referral> shown =
                page.rows().stream().map(ProgramPage.Row::referral).toList();
        return ProgramReferralsJson.of(page, query, earlier.ofAll(shown));
    }

    /** @return how many of them stand at each of the stages */
    public ProgramCountsJson counts(Caller caller, ProgramFilter filter, List<ListFilter> stages) {
        require(caller);
        Fields fields = new Fields();
        ProgramWanted wanted = filter.wanted(fields);
        fields.check();
        return ProgramCountsJson.of(views.keyOfEachPartition().stream()
                .map(key -> views.ask(new ProgramCountsQuestion(key, wanted, stages)))
                .toList());
    }

    /** @return what became of the referrals that were received in these months; of the filter, what the RFI says counts */
    public Funnel funnel(Caller caller, ProgramFilter filter, YearMonth from, YearMonth to) {
        require(caller);
        Fields fields = new Fields();
        ProgramWanted wanted = filter.wanted(fields);
        fields.check();
        return views.keyOfEachPartition().stream()
                .map(key -> views.ask(new FunnelQuestion(
                        key,
                        from.toString(),
                        to.toString(),
                        wanted.leadType(),
                        wanted.content().country(),
                        wanted.region(),
                        wanted.campaignId())))
                .reduce(Funnel.NONE, Funnel::plus);
    }

    /**
     * One referral, and what has happened to it.
     *
     * @param mails those that an operator can have sent again
     * @param correctableUntil until when an operator can correct how it ended; empty if they cannot
     */
    public record Case(
            ProgramReferralJson referral,
            HistoryJson history,
            List<MailAgain> mails,
            Optional<Instant> correctableUntil) {}

    /**
     * @param partnerId whose referral it is
     * @param atLeast the version that the caller knows of, if any: the read waits for it, as {@link FreshReads} does
     * @param words of the language in which it is said
     * @return the referral with its history
     */
    public Case referral(Caller caller, String partnerId, String referralId, @Nullable Long atLeast, Words words) {
        require(caller);
        Referral referral = fresh.ofPartner(partnerId, referralId, atLeast);
        HistoryJson history = referrals.historyForProgram(referral, words);
        return new Case(
                ProgramReferralJson.of(
                        referral,
                        history.events().getLast().occurredAt(),
                        earlier.ofAll(List.of(referral)).getOrDefault(referralId, List.of())),
                history,
                MailAgain.of(referral, this::isSuppressed),
                correctableUntil(referral));
    }

    private Optional<Instant> correctableUntil(Referral referral) {
        if (referral.getWon() == null && referral.getLost() == null) return Optional.empty();
        CorrectionPolicy policy = corrections.get();
        return Optional.of(referral.getArchivedAt())
                .filter(endedAt -> policy.allows(endedAt, clock.instant()))
                .map(policy::ends);
    }

    private boolean isSuppressed(String address) {
        return preferences
                .find(address)
                .map(MailPreference::getSuppressedBecause)
                .isPresent();
    }
}
