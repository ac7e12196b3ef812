package io.baton.api.program;

import io.baton.events.RecipientKind;
import io.baton.events.Referral;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A mail about a referral that an operator can have sent again.
 *
 * @param to who gets it
 * @param suppressed whether nothing is sent to one of the addresses, at least: an operator lifts that first
 */
public record MailAgain(RecipientKind to, boolean suppressed) {
    /** @return those who have had a mail that says how the referral stands; none once it has ended */
    static List<MailAgain> of(Referral referral, Predicate<String> isSuppressed) {
        boolean accepted = referral.getStage() == Stage.ACCEPTED;
        if (!accepted && referral.getStage() != Stage.RECEIVED) return List.of();
        List<MailAgain> mails = new ArrayList<>();
        mails.add(new MailAgain(
                RecipientKind.CUSTOMER,
                isSuppressed.test(referral.getRfi().getCustomer().getSubjectId())));
        Sealed sender = referral.getRfi().getSender();
        if (accepted && sender != null)
            mails.add(new MailAgain(RecipientKind.SENDER, isSuppressed.test(sender.getSubjectId())));
        mails.add(new MailAgain(
                RecipientKind.CONTACT,
                people(referral).map(Sealed::getSubjectId).anyMatch(isSuppressed)));
        return List.copyOf(mails);
    }

    private static Stream<Sealed> people(Referral referral) {
        Stream<Sealed> colleagues =
                referral.getEngagement() == null ? Stream.empty() : referral.getEngagement().getColleagues().stream();
        return Stream.concat(referral.getRfi().getContacts().stream(), colleagues);
    }
}
