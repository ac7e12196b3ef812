package io.baton.quickstart.story;

import io.baton.events.RankLine;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.Stage;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has happened, in words and counted, from the topics that tell it. Any thread may use it. */
final class Chronicle {
    /**
     * A line of it.
     *
     * @param day of the story
     * @param look the style of the line: that of its event's kind
     */
    record Line(long day, String look, String text) {}

    /**
     * How many requests came how far.
     *
     * @param sent by customers
     * @param received by partners: one request may come to several, one after the other
     * @param waiting for an answer
     */
    record Funnel(int sent, int received, int waiting, int accepted, int won, int lost, int declined, int expired) {}

    private final StoryClock clock;
    private final Function<String, String> companyOf;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Referral> referrals = new LinkedHashMap<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<String> passedOn = new HashSet<>();
    private final Set<String> everAccepted = new HashSet<>();

    /** @param companyOf the customer's company, by the request's id */
    Chronicle(StoryClock clock, Function<String, String> companyOf) {
        this.clock = clock;
        this.companyOf = companyOf;
    }

    synchronized List<Line> lines() {
        return List.copyOf(lines);
    }

    synchronized Funnel funnel() {
        return new Funnel(
                sent.size(),
                referrals.size(),
                count(Stage.RECEIVED),
                everAccepted.size(),
                count(Stage.WON),
                count(Stage.LOST),
                count(Stage.DECLINED),
                count(Stage.EXPIRED));
    }

    /** @return how many requests wait for this partner's answer */
    synchronized long waitingFor(Cast.Partner partner) {
        return referrals.values().stream()
                .filter(referral -> referral.getStage() == Stage.RECEIVED)
                .filter(referral -> referral.getRfi().getPartnerId().equals(partner.id()))
                .count();
    }

    private int count(Stage stage) {
        return (int) referrals.values().stream()
                .filter(referral -> referral.getStage() == stage)
                .count();
    }

    /** Notes that a customer sends a request. */
    synchronized void sends(String rfiId, String partner) {
        sent.add(rfiId);
        lines.add(new Line(
                clock.dayNumber(),
                "sent",
                companyOf.apply(rfiId) + " sends a request to " + partner + ", and wants a call."));
    }

    /** Notes an event. */
    synchronized void happened(ReferralEvent event) {
        Referral after = event.getAfter();
        referrals.put(after.getReferralId(), after);
        EventKind kind = EventKind.of(event);
        if (kind == EventKind.ACCEPTED) everAccepted.add(after.getReferralId());
        says(
                        kind,
                        after.getRfi().getPartnerName(),
                        companyOf.apply(after.getRfi().getRfiId()))
                .ifPresent(text ->
                        lines.add(new Line(clock.dayNumber(event.getHeader().getOccurredAt()), kind.field(), text)));
    }

    private static Optional<String> says(EventKind kind, String partner, String company) {
        return switch (kind) {
            case RECEIVED ->
                Optional.of(partner + " has the request of " + company + ". The flame burns: call within 72 hours.");
            case REMINDER_DUE -> Optional.of("24 hours without an answer: " + partner + " is reminded by mail.");
            case DIRECT_CONTACT_WINDOW_ELAPSED ->
                Optional.of("72 hours without a call to " + company + ": the flame goes out, the request stays open.");
            case LAST_CALL_DUE -> Optional.of("One day left: the last call goes to " + partner + ".");
            case ACCEPTED -> Optional.of(partner + " accepts. " + company + " reads who will call.");
            case DECLINED -> Optional.of(partner + " declines. A mail tells " + company + ".");
            case EXPIRED ->
                Optional.of("14 days without an answer from " + partner + ": the request of " + company + " expires.");
            case WITHDRAWN -> Optional.of(company + " takes the request back from " + partner + ".");
            case CALLED -> Optional.of(partner + " has called " + company + ".");
            case EXTENDED -> Optional.of(partner + " gets more time for the request of " + company + ".");
            case CANCELLED -> Optional.of("The program closes the request of " + company + " at " + partner + ".");
            case WON -> Optional.of(partner + " wins the deal with " + company + ".");
            case LOST -> Optional.of(partner + " loses the deal with " + company + ".");
            case CORRECTED ->
                Optional.of("The program corrects how the deal of " + partner + " with " + company + " ended.");
            case EDITED,
                    MAIL_REQUESTED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    CONTACTS_CHANGED,
                    REGISTRATION_SAVED,
                    REGISTRATION_SUBMITTED,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> Optional.empty();
        };
    }

    /** Notes what became of a request: that it was passed on to a further partner, and why to this one. */
    synchronized void answered(RfiResult result) {
        for (TargetResult target : result.getTargets())
            if (target.getInsteadOf() != null && passedOn.add(target.getInsteadOf()))
                lines.add(new Line(clock.dayNumber(), "passed-on", passedOn(result.getRfiId(), target)));
    }

    private String passedOn(String rfiId, TargetResult target) {
        String why = target.getWhy().stream().map(RankLine::getReason).collect(Collectors.joining("; "));
        return "The request of " + companyOf.apply(rfiId) + " goes on to " + target.getPartnerName()
                + ", as the customer had agreed" + (why.isEmpty() ? "." : ". Why this one: " + why + ".");
    }
}
