package io.baton.api.rfis;

import static io.baton.api.web.Fields.orEmpty;

import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.PersonJson;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.LeadType;
import io.baton.events.Sender;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.roles.SenderKind;
import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an RFI comes about, and who sends it: by the caller's role and token (L14). Only the program's marketing systems,
 * which publish what customers and marketing's people ask, say both in the request.
 *
 * @param leadType how it comes about
 * @param sender who sends a qualified lead; absent for a customer's inquiry
 */
public record Sending(LeadType leadType, @Nullable Sender sender) {
    /**
     * @param fields collects the fields that the caller must not set
     * @throws ProblemException if the caller may not send RFIs, or has no address to which mails about it could go
     */
    static Sending of(Caller caller, RfiJson rfi, Fields fields) {
        SenderKind kind = caller.asker().sendsAs().orElseThrow(() -> forbidden("Your role may not send RFIs."));
        return switch (kind) {
            case PUBLISHER -> published(rfi, fields);
            case LEAD_SENDER -> qualified(caller, rfi, fields);
        };
    }

    /** An error, and null, unless this kind of sender sends leads of this type. */
    private static LeadType leadType(SenderKind kind, RfiJson rfi, Fields fields) {
        LeadType lead = fields.oneOf("leadType", LeadType.class, rfi.leadType());
        String allowed = kind.leadTypes().stream().map(Enum::name).collect(Collectors.joining(" or "));
        if (lead == null
                || kind.leadTypes().stream().anyMatch(type -> type.name().equals(lead.name()))) return lead;
        fields.error("leadType", "must be " + allowed + " for your role");
        return null;
    }

    private static Sending published(RfiJson rfi, Fields fields) {
        if (Typed.line(rfi.leadType()) == null) fields.error("leadType", "is required");
        LeadType lead = leadType(SenderKind.PUBLISHER, rfi, fields);
        PersonJson sender = rfi.sender();
        if (sender == null) return new Sending(lead, null);
        return new Sending(lead, new Sender(orEmpty(sender.name()), orEmpty(sender.email()), null));
    }

    private static Sending qualified(Caller caller, RfiJson rfi, Fields fields) {
        leadType(SenderKind.LEAD_SENDER, rfi, fields);
        if (rfi.sender() != null) fields.error("sender", "must be absent: it is taken from your token");
        Sender sender = new Sender(
                caller.name().orElse(caller.userId()),
                required(caller.email()),
                caller.partnerId().orElse(null));
        return new Sending(LeadType.SALES_QUALIFIED, sender);
    }

    /** @throws ProblemException if the token says no address: a lead has no sender without one */
    static String required(Optional<String> email) {
        return email.orElseThrow(
                () -> forbidden("Your token contains no e-mail address, and the sender of a lead needs one."));
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, "forbidden", "Forbidden", detail));
    }
}
