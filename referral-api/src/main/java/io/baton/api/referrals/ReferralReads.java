package io.baton.api.referrals;

import io.baton.api.decisions.FreshReads;
import io.baton.api.gateway.ProgramRanking;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.ProblemException;
import io.baton.events.Cancelled;
import io.baton.events.Change;
import io.baton.events.Declined;
import io.baton.events.LeadType;
import io.baton.events.Lost;
import io.baton.events.Referral;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.ranking.SimilarDeals;
import io.baton.lifecycle.roles.Right;
import io.baton.partners.TrackRecords;
import io.baton.projections.feed.ReferralFeed;
import io.baton.projections.views.CountsQuestion;
import io.baton.projections.views.HistoryPage;
import io.baton.projections.views.HistoryQuestion;
import io.baton.projections.views.HistoryRow;
import io.baton.projections.views.InvalidCursorException;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.ViewsUnavailableException;
import io.baton.records.NeedRecords;
import io.baton.words.EventWords;
import io.baton.words.Formats;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a partner's people read of their referrals, for programs and for pages.
 *
 * <p>Each throws a {@link ProblemException} that names what is wrong, and {@link ViewsUnavailableException} while the views cannot
 * answer.
 */
@Singleton
public final class ReferralReads {
    /** How many events a history gives at most. */
    public static final int MOST_EVENTS = 200;

    private final ReferralViews views;
    private final FreshReads reads;
    private final PastReads past;
    private final PartnerNames names;
    private final TrackRecords tracks;
    private final ProgramRanking ranking;
    private final ReferralFeed feed;
    private final EarlierRequests earlier;

    ReferralReads(
            ReferralViews views,
            FreshReads reads,
            PastReads past,
            PartnerNames names,
            TrackRecords tracks,
            ProgramRanking ranking,
            ReferralFeed feed,
            EarlierRequests earlier) {
        this.earlier = earlier;
        this.feed = feed;
        this.tracks = tracks;
        this.ranking = ranking;
        this.views = views;
        this.reads = reads;
        this.past = past;
        this.names = names;
    }

    /** @return where a stream begins that misses nothing of what happens after the reads from here on */
    public String streamFrom() {
        return feed.beforeViews();
    }

    /**
     * @return one page of a list
     * @throws InvalidCursorException if its cursor belongs to another list
     */
    public ReferralPageJson list(Caller caller, ReferralQuery query) {
        ListQuery asked = query.of(caller.viewer());
        reads.awaitLast(asked.viewer());
        ReferralPage page = views.ask(asked);
        List<Referral> shown =
                page.rows().stream().map(ReferralPage.Row::referral).toList();
        return ReferralPageJson.of(page, names, earlier.of(asked.viewer(), shown));
    }

    /** @return how the request came to the partner, which no decision changes */
    public LeadType leadType(Caller caller, String id) {
        return reads.unawaited(caller.viewer(), id).getRfi().getLeadType();
    }

    /** @return the customer's company, which no decision changes */
    public String company(Caller caller, String id) {
        return Sealing.openCustomer(
                        reads.unawaited(caller.viewer(), id).getRfi().getCustomer())
                .getCompany();
    }

    /**
     * The list need not have what was just decided: who has answered one request wants the next, and no pause between them.
     *
     * @return the first referral of a list that is not known to have changed since
     */
    public Optional<String> firstUntouched(Caller caller, ReferralQuery query) {
        return views.ask(query.of(caller.viewer())).rows().stream()
                .map(ReferralPage.Row::referral)
                .filter(referral -> !reads.behind(referral))
                .map(Referral::getReferralId)
                .findFirst();
    }

    /** @return how many referrals stand in each of the caller's lists */
    public CountsJson counts(Caller caller) {
        reads.awaitLast(caller.viewer());
        return CountsJson.of(views.ask(new CountsQuestion(caller.viewer())));
    }

    /** @return how many other partners have the same request, decided or not */
    public int others(Caller caller, ReferralJson referral) {
        reads.referral(caller.viewer(), referral.referralId(), null);
        return views.ask(new RfiQuestion(referral.rfiId()))
                .rfi()
                .map(rfi -> rfi.referrals().size() - 1)
                .orElse(0);
    }

    /** @return what became of the partner's other requests of this kind; empty for somebody who does not see all of them */
    public Optional<SimilarDeals> similar(Caller caller, String id) {
        if (!caller.may(Right.WORK_ON_ALL_REFERRALS)) return Optional.empty();
        Referral referral = reads.referral(caller.viewer(), id, null);
        return Optional.of(SimilarDeals.of(
                        tracks.of(caller.partner()),
                        NeedRecords.toRules(referral.getRfi()),
                        referral.getReceivedAt(),
                        ranking.get()))
                .filter(similar -> similar.all() > 0);
    }

    /**
     * @param atLeast the version that the caller knows of, if any: the read waits for it
     * @param asOf the instant at which it is looked at; null for now
     * @return the referral
     */
    public ReferralJson referral(Caller caller, String id, @Nullable Long atLeast, @Nullable String asOf) {
        Referral now = reads.referral(caller.viewer(), id, atLeast);
        if (asOf == null) return ReferralJson.of(now, names.lastCaller(now), earlier(caller.viewer(), now));
        Referral shown = past.asOf(now, instant(asOf));
        return ReferralJson.of(shown, names.lastCaller(shown));
    }

    private List<Referral> earlier(Viewer viewer, Referral referral) {
        return earlier.of(viewer, List.of(referral)).getOrDefault(referral.getReferralId(), List.of());
    }

    /**
     * @param after the version behind which it begins
     * @param words of the language in which it is said
     * @return what has happened to it, first event first
     */
    public HistoryJson history(Caller caller, String id, long after, int limit, Words words) {
        Fields fields = new Fields();
        if (after < 0) fields.error("after", "must not be negative");
        if (limit < 1 || limit > MOST_EVENTS) fields.error("limit", "must be from 1 to " + MOST_EVENTS);
        fields.check();
        Viewer viewer = caller.viewer();
        Referral referral = reads.referral(viewer, id, null);
        HistoryPage page = views.ask(new HistoryQuestion(viewer.partnerId(), id, after, limit));
        List<HistoryRow> rows = page.rows().stream()
                .map(row -> new HistoryRow(row.header(), knownToViewer(row.change(), viewer), row.offset()))
                .toList();
        return HistoryJson.of(
                new HistoryPage(rows, page.more()), new EventWords(words, zone(referral), names.of(referral), false));
    }

    /**
     * @param referral any partner's, which the program reads
     * @return what has happened to it lately, without what partners wrote for themselves (L4), in UTC
     */
    public HistoryJson historyForProgram(Referral referral, Words words) {
        long behind = Math.max(0, referral.getVersion() - MOST_EVENTS);
        HistoryPage page = views.ask(
                new HistoryQuestion(referral.getRfi().getPartnerId(), referral.getReferralId(), behind, MOST_EVENTS));
        return new HistoryJson(
                page.rows().stream()
                        .map(row -> eventForProgram(referral, row, words))
                        .toList(),
                null);
    }

    /** @return one event of the referral's, likewise */
    public HistoryJson.EventJson eventForProgram(Referral referral, HistoryRow event, Words words) {
        return HistoryJson.EventJson.of(
                new HistoryRow(event.header(), withoutNotes(event.change()), event.offset()),
                new EventWords(words, Formats.zone(Optional.empty()), names.of(referral), true));
    }

    /** Which request a duplicate repeats is said only to those who see a referral of that one: it may have gone to others. */
    private Change knownToViewer(Change change, Viewer viewer) {
        Cancelled cancelled = change.getCancelled();
        if (cancelled == null || cancelled.getRepeatedRfiId() == null) return change;
        boolean known = views.ask(new RfiQuestion(cancelled.getRepeatedRfiId())).rfi().stream()
                .flatMap(rfi -> rfi.referrals().stream())
                .filter(referral -> referral.getRfi().getPartnerId().equals(viewer.partnerId()))
                .anyMatch(viewer::sees);
        if (known) return change;
        return Change.newBuilder(change)
                .setCancelled(
                        Cancelled.newBuilder(cancelled).setRepeatedRfiId(null).build())
                .build();
    }

    private static Change withoutNotes(Change change) {
        Change.Builder without = Change.newBuilder(change);
        if (change.getDeclined() != null)
            without.setDeclined(
                    Declined.newBuilder(change.getDeclined()).setNotes(null).build());
        if (change.getLost() != null)
            without.setLost(Lost.newBuilder(change.getLost()).setNotes(null).build());
        return without.build();
    }

    /** A partner reads its history in the zone of its location. */
    private static ZoneId zone(Referral referral) {
        return Formats.zone(Optional.ofNullable(referral.getRfi().getPartnerCountry()));
    }

    private static Instant instant(String asOf) {
        Fields fields = new Fields();
        Instant then = fields.instant("asOf", asOf);
        fields.check();
        return then;
    }
}
