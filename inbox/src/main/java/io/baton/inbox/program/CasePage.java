package io.baton.inbox.program;

import io.baton.api.people.PersonOfPartnerJson;
import io.baton.api.program.MailAgain;
import io.baton.api.program.ProgramReferralJson;
import io.baton.api.referrals.HistoryJson;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.Problem;
import io.baton.events.CancelReason;
import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Suggestion;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
import io.baton.words.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One referral, as the program reads it.
 *
 * @param row how it stands
 * @param history what has happened to it
 * @param people whom to ask at the partner: those of the referral's location, else its admins
 * @param others the best that it may be handed over to
 * @param mails those that can be sent again
 * @param correctableUntil until when how it ended can be corrected; empty if it cannot
 * @param draft what an operator wrote, if it was refused
 * @param done what was done, if that was the last step
 */
public record CasePage(
        CaseRow row,
        HistoryJson history,
        List<PersonOfPartnerJson> people,
        List<Suggestion> others,
        List<MailAgain> mails,
        Optional<Instant> correctableUntil,
        SteeringDraft draft,
        Optional<Steering> done)
        implements Page {
    /** The field that says which target is chosen. */
    public static final String TARGET = "target";

    /** Where the fields of a corrected outcome stand, as the API names them. */
    public static final String WON = "won.";

    public static final String LOST = "lost.";

    @Override
    public String template() {
        return "programcase.jte";
    }

    @Override
    public String title(Reader reader) {
        return row.referral().company();
    }

    /** @return whether a partner still has time for an answer, which can be more */
    public boolean open() {
        return isOpen(row.referral());
    }

    static boolean isOpen(ProgramReferralJson referral) {
        return referral.stage().equals("RECEIVED");
    }

    /** @return the prefix of a target's fields in the form */
    public static String target(Object number) {
        return TARGET + "[" + number + "].";
    }

    /** @return whether this is the one that was chosen */
    public boolean chosen(Suggestion other) {
        String chosen = target(in(Steering.REASSIGN, TARGET));
        return other.getProfileId().equals(in(Steering.REASSIGN, chosen + "profileId"))
                && other.getLocation().equals(in(Steering.REASSIGN, chosen + "location"));
    }

    /** @return what a target is called */
    public static String name(Suggestion other, Reader reader) {
        return reader.words()
                .named(other.getPartner(), Optional.ofNullable(other.getCity()).orElse(other.getLocation()));
    }

    /** @return the requests that it may repeat, each once: one of them may have gone to several partners */
    public List<EarlierCase> repeated() {
        Set<String> seen = new HashSet<>();
        return row.duplicates().stream()
                .filter(earlier -> seen.add(earlier.request().rfiId()))
                .toList();
    }

    /** @return whether it is chosen as the one that is repeated; to begin with, the last */
    public boolean repeats(EarlierCase earlier) {
        String rfiId = earlier.request().rfiId();
        return isOpen(Steering.DUPLICATE)
                ? rfiId.equals(in(Steering.DUPLICATE, "repeatedRfiId"))
                : rfiId.equals(repeated().getFirst().request().rfiId());
    }

    /** @return what may be wrong with a referral that should not be */
    public static List<CancelReason> needless() {
        return List.of(CancelReason.DUPLICATE, CancelReason.SPAM);
    }

    /** @return who gets a mail again */
    public static String recipient(MailAgain mail, Reader reader) {
        return reader.say(
                switch (mail.to()) {
                    case CUSTOMER -> ProgramPhrase.RESEND_TO_CUSTOMER;
                    case SENDER -> ProgramPhrase.RESEND_TO_SENDER;
                    case CONTACT, UNKNOWN -> ProgramPhrase.RESEND_TO_CONTACTS;
                });
    }

    /** @return whether the form is shown with what was written into it */
    public boolean isOpen(Steering what) {
        return draft.what().filter(what::equals).isPresent();
    }

    /** @return what was written into a field of the form */
    public String in(Steering what, String field) {
        return isOpen(what) ? draft.form().in(field) : "";
    }

    /** @return what was written into a field of the form; until then, what stands there */
    public String in(Steering what, String field, String now) {
        return isOpen(what) ? in(what, field) : now;
    }

    /** @return the value of the deal as it stands: its amount */
    public String amount() {
        return value().map(MoneyJson::amount).orElse("");
    }

    /** @return the value of the deal as it stands: its currency */
    public String currency() {
        return value().map(MoneyJson::currency).orElse("");
    }

    /** @return the closing date as it stands; empty if the deal was lost */
    public String closedOn() {
        return Optional.ofNullable(row.referral().closedOn())
                .map(LocalDate::toString)
                .orElse("");
    }

    private Optional<MoneyJson> value() {
        return Optional.ofNullable(row.referral().value());
    }

    /** @return the solutions that were sold, else those that were wanted */
    public String solutions() {
        ProgramReferralJson referral = row.referral();
        return String.join("\n", Optional.ofNullable(referral.solutionsSold()).orElse(referral.solutions()));
    }

    /** @return whether it is the reason in the form: what was written, else the one that was reported */
    public boolean isLostFor(LostReason reason) {
        String reported = row.referral().stage().equals("LOST") ? row.referral().reason() : "";
        return reason.name().equals(in(Steering.CORRECT_TO_LOST, LOST + "reason", reported));
    }

    /** @return what is wrong with a field of the form */
    public Optional<String> error(Steering what, String field) {
        return draft.errors().stream()
                .filter(_ -> isOpen(what))
                .filter(error -> error.field().equals(field))
                .map(Problem.FieldError::detail)
                .findFirst();
    }

    /** @return where a form is sent */
    public String address(Steering what) {
        return row.address().replace("?", "/" + what.path() + "?");
    }

    /** @return an amount, as the reader writes it */
    public static String money(MoneyJson amount, Reader reader) {
        return reader.formats().money(new Money(new BigDecimal(amount.amount()), amount.currency()));
    }

    /** @return why it was declined, lost or closed, in words; of a later release's reason, as it is written */
    public Optional<String> reason(Reader reader) {
        Words words = reader.words();
        return Optional.ofNullable(row.referral().reason())
                .map(reason -> switch (row.referral().stage()) {
                    case "DECLINED" -> said(reason, DeclineReason.values(), words::reason);
                    case "LOST" -> said(reason, LostReason.values(), words::reason);
                    case "CANCELLED" -> said(reason, CancelReason.values(), words.interventions()::reason);
                    default -> reason;
                });
    }

    private static <R extends Enum<R>> String said(String reason, R[] known, Function<R, String> words) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(reason))
                .map(words)
                .findFirst()
                .orElse(reason);
    }

    /** @return what it is about, on one line */
    public String about(Reader reader) {
        ProgramReferralJson referral = row.referral();
        return Compared.leadType(referral.leadType(), reader) + " · "
                + reader.formats().country(referral.country()) + " · " + referral.region();
    }

    static List<PersonOfPartnerJson> toAsk(List<PersonOfPartnerJson> all, ProgramReferralJson referral) {
        List<PersonOfPartnerJson> there = all.stream()
                .filter(person -> person.locations().stream()
                        .anyMatch(place -> place.profileId().equals(referral.profileId())
                                && place.location().equals(referral.location())))
                .toList();
        return there.isEmpty() ? all.stream().filter(PersonOfPartnerJson::admin).toList() : there;
    }
}
