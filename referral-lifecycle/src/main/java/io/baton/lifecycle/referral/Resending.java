package io.baton.lifecycle.referral;

import io.baton.lifecycle.referral.Decision.Resend;
import io.baton.lifecycle.referral.Referral.Full;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule of sending a mail again: to somebody who has had one, about a referral that is not archived. */
final class Resending {
    private Resending() {}

    static Verdict judge(Full referral, Resend resend) {
        Optional<Refusal> missing = Refusal.missing(Stream.concat(
                resend.to().isEmpty() ? Stream.of("to") : Stream.empty(),
                resend.reason().isEmpty() ? Stream.of("reason") : Stream.empty()));
        if (missing.isPresent()) return new Refused(missing.get());
        MailTo to = resend.to().orElseThrow();
        if (!hasHadMail(referral, to)) return new Refused(Refusal.invalid("to"));
        if (!fits(referral, to, resend.contact())) return new Refused(Refusal.invalid("contact"));
        return new Granted(
                new Change.MailRequested(to, resend.contact(), resend.reason().get()));
    }

    /** The sender hears of an answer only; of receipt, the customer and the partner do. */
    private static boolean hasHadMail(Full referral, MailTo to) {
        return switch (to) {
            case CUSTOMER, CONTACT -> true;
            case SENDER ->
                referral.rfi().sender().isPresent() && referral.recorded().isPresent();
        };
    }

    private static boolean fits(Full referral, MailTo to, Optional<String> contact) {
        return contact.map(person -> to == MailTo.CONTACT && referral.contacts().contains(person))
                .orElse(true);
    }
}
