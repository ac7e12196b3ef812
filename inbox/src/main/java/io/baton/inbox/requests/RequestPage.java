package io.baton.inbox.requests;

import io.baton.api.referrals.HistoryJson;
import io.baton.api.referrals.ReferralJson.EndingJson;
import io.baton.api.referrals.ReferralJson.EngagementJson;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.Problem;
import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.RegistrationField;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.ranking.SimilarDeals;
import io.baton.links.RfiAddress;
import io.baton.words.InboxPhrase;
import io.micronaut.core.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One request, with the forms by which one decides.
 *
 * @param request the request
 * @param history what has happened to it
 * @param others how many other partners have the same request
 * @param similar what became of others of this kind; empty if there were none, or not for the reader
 * @param draft what was written and not taken
 * @param done what the reader did last
 * @param past whether it is shown as it was, and not as it is
 * @param streamFrom where the stream begins that tells what the page lacks
 */
public record RequestPage(
        Overview request,
        HistoryJson history,
        int others,
        Optional<SimilarDeals> similar,
        Draft draft,
        Optional<Done> done,
        boolean past,
        String streamFrom)
        implements Page {
    /** How many colleagues the form asks for. */
    public static final int COLLEAGUES = 2;

    /**
     * What was written into one of the forms, and why it was not taken.
     *
     * @param decision of which form; empty if none was sent
     * @param form what stands in it
     * @param errors the fields at fault
     * @param overtaken why it can no longer be done as it was asked, if so
     */
    public record Draft(
            Optional<Decision> decision, Form form, List<Problem.FieldError> errors, Optional<String> overtaken) {
        /** Nothing was written. */
        public static final Draft NONE = new Draft(Optional.empty(), Form.EMPTY, List.of(), Optional.empty());

        /** @return the same, which can no longer be done for that reason */
        Draft overtaken(String why) {
            return new Draft(decision, form, List.of(), Optional.of(why));
        }
    }

    /**
     * What the reader did last.
     *
     * @param path of what was done, in addresses
     * @param says what came of it
     * @param to the request that it was done to, if it is another one than the page's
     */
    public record Done(String path, InboxPhrase says, Optional<Overview.Other> to) {
        /** The engine has not answered in time. */
        static final String PENDING = "pending";

        /** @return what an address says was done last; empty if it says nothing that there is */
        static Optional<Done> at(@Nullable String said) {
            Optional<InboxPhrase> says = PENDING.equals(said)
                    ? Optional.of(InboxPhrase.DONE_PENDING)
                    : Optional.ofNullable(said).flatMap(Decision::at).map(Decision::done);
            return says.map(phrase -> new Done(said, phrase, Optional.empty()));
        }

        /** @return the same, done to that request */
        Done to(Optional<Overview.Other> other) {
            return new Done(path, says, other);
        }
    }

    @Override
    public String template() {
        return "request.jte";
    }

    @Override
    public String title(Reader reader) {
        return request.referral().company();
    }

    /** @return whether the form of this decision stands open */
    public boolean open(Decision decision) {
        return draft.overtaken().isEmpty()
                && draft.decision().filter(decision::equals).isPresent();
    }

    /**
     * @return what stands in a field of a form; of one that was not sent, what is there to begin with. After a conflict, what its
     *     author changed stands on top of what is there now, so that nobody types it again
     */
    public String in(Decision decision, String field, String unless) {
        if (draft.decision().filter(decision::equals).isEmpty()) return unless;
        return draft.overtaken().isEmpty() || draft.form().changed(field)
                ? draft.form().in(field)
                : unless;
    }

    /** @return what is wrong with a field of a form */
    public Optional<String> error(Decision decision, String field) {
        return open(decision)
                ? draft.errors().stream()
                        .filter(error ->
                                error.field().equals(field) || error.field().startsWith(field + "["))
                        .map(Problem.FieldError::detail)
                        .findFirst()
                : Optional.empty();
    }

    /** @return all that is wrong with an amount and its currency */
    public List<String> moneyErrors(Decision decision, String field) {
        return Stream.of(field, field + ".amount", field + ".currency")
                .flatMap(part -> error(decision, part).stream())
                .toList();
    }

    /** @return what a field is called on the page; its own name if it is none of these */
    public String label(String field) {
        String whole = field.replaceAll("[.\\[].*", "");
        return switch (whole) {
            case "name" -> request.reader().say(InboxPhrase.DEAL_NAME);
            case "value" ->
                request.reader().say(open(Decision.WON) ? InboxPhrase.VALUE_IN_THE_END : InboxPhrase.EXPECTED_VALUE);
            case "purchaseDate" -> request.reader().say(InboxPhrase.EXPECTED_PURCHASE);
            case "notes" -> request.reader().say(InboxPhrase.NOTES);
            case "crmId" -> request.reader().say(InboxPhrase.CRM_ID);
            case "campaignId" -> request.reader().say(InboxPhrase.CAMPAIGN);
            case "colleagues" -> request.reader().say(InboxPhrase.COLLEAGUES);
            case "reason" -> request.reader().say(InboxPhrase.WHY);
            case "solutions" -> request.reader().say(InboxPhrase.SOLUTIONS_SOLD);
            case "email" -> request.reader().say(InboxPhrase.COLLEAGUE_EMAIL);
            case "phone" -> request.reader().say(InboxPhrase.PHONE);
            case "closedOn" -> request.reader().say(InboxPhrase.CLOSED_ON);
            case "competitor" -> request.reader().say(InboxPhrase.COMPETITOR);
            default ->
                Arrays.stream(RegistrationField.values())
                        .filter(known -> known.name().replace("_", "").equalsIgnoreCase(whole))
                        .findFirst()
                        .map(request.reader().words()::field)
                        .orElse(field);
        };
    }

    /** @return its registration, if it is to be registered, or was */
    public Optional<RegistrationSheet> registration() {
        return RegistrationSheet.of(request.referral());
    }

    /** @return whether its reader has come by the link in a mail, which is good for reading only */
    public boolean readingOnly() {
        return request.reader().who().isEmpty();
    }

    /** @return whether its reader can change the deal and its people */
    public boolean edits() {
        return request.accepted() && !past && !readingOnly();
    }

    /** @return what stands in the fields of the deal: as its editor got it, also when the form comes back */
    public Map<String, String> dealBefore() {
        if (open(Decision.EDIT)) return draft.form().before().written();
        EngagementJson deal = request.referral().engagement();
        return Map.of(
                "name", deal.name(),
                "value.amount", deal.value().amount(),
                "value.currency", deal.value().currency(),
                "purchaseDate", deal.purchaseDate().toString(),
                "notes", orEmpty(deal.notes()),
                "crmId", orEmpty(deal.crmId()),
                "campaignId", orEmpty(deal.campaignId()));
    }

    /** @return where one sees the request as it was after this event */
    public String asOf(HistoryJson.EventJson event) {
        return request.address() + "?asOf="
                + RfiAddress.encoded(event.occurredAt().toString());
    }

    /** @return what stands in a field; empty if nothing does */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @return where a reader by link signs in, to come back to this form */
    public String signIn(Decision decision) {
        String back = "/inbox/" + request.referral().referralId() + "#" + decision.path();
        return request.reader().at(Sessions.SIGN_IN + "?to=" + RfiAddress.encoded(back));
    }

    /** @return an amount as the reader writes it */
    public String money(MoneyJson money) {
        return request.reader().formats().money(new Money(new BigDecimal(money.amount()), money.currency()));
    }

    /** @return how long an answer usually takes, in words */
    public String span(Duration span) {
        Reader reader = request.reader();
        if (span.compareTo(Duration.ofDays(2)) >= 0) return reader.say(InboxPhrase.DAYS, span.toDays());
        if (span.toHours() > 0) return reader.say(InboxPhrase.HOURS, span.toHours());
        return reader.say(InboxPhrase.MINUTES, Math.max(1, span.toMinutes()));
    }

    /** @return amounts, each as the reader writes it */
    public String amounts(List<io.baton.lifecycle.Money> amounts) {
        return amounts.stream()
                .map(amount -> request.reader()
                        .formats()
                        .money(new Money(amount.amount(), amount.currency().getCurrencyCode())))
                .collect(Collectors.joining(" · "));
    }

    /** @return the customer's language, as the reader calls it */
    public String language(Reader reader) {
        return Locale.forLanguageTag(request.referral().language())
                .getDisplayName(reader.words().locale());
    }

    /** @return why it ended, in words, if somebody said why */
    public Optional<String> endingReason() {
        return Optional.ofNullable(request.referral().ending())
                .map(EndingJson::reason)
                .map(this::reason);
    }

    private String reason(String reason) {
        return "LOST".equals(request.referral().stage())
                ? request.reader().words().reason(LostReason.valueOf(reason))
                : request.reader().words().reason(DeclineReason.valueOf(reason));
    }

    /** @return a key under which a form that is sent twice counts once */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** @return why one can decline, without what only later releases know */
    public static List<DeclineReason> declineReasons() {
        return Arrays.stream(DeclineReason.values())
                .filter(reason -> reason != DeclineReason.UNKNOWN)
                .toList();
    }

    /** @return why a deal can be lost, without what only later releases know */
    public static List<LostReason> lostReasons() {
        return Arrays.stream(LostReason.values())
                .filter(reason -> reason != LostReason.UNKNOWN)
                .toList();
    }
}
