package io.baton.api.rfis;

import static io.baton.api.web.Fields.orEmpty;

import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.PersonJson;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.Roles;
import io.baton.events.LeadType;
import io.baton.events.Sender;
import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import java.util.Set;

/**
 * How an RFI comes about, and who sends it: by the caller's role and token (L14). Only the program's marketing systems,
 * which publish what customers and marketing's people ask, say both in the request.
 *
 * @param leadType how it comes about
 * @param sender who sends a qualified lead; absent for a customer's inquiry
 */
public record Sending(LeadType leadType, @Nullable Sender sender) {
    private static final Set<String> PUBLISHERS = Set.of(Roles.MARKETING_PUBLISHER);
    private static final Set<String> SALES = Set.of(Roles.SELLER, Roles.SERVICE_AGENT);
    private static final Set<String> PARTNERS = Set.of(Roles.REFERRALS_ADMIN);

    /**
     * @param fields is told what the request says that is not for the caller to say
     * @throws ProblemException if the caller sends no RFIs, or is nobody who could be told how it goes
     */
    static Sending of(Caller caller, RfiJson rfi, Fields fields) {
        if (caller.actsForProgramAs(PUBLISHERS)) return published(rfi, fields);
        if (caller.actsForProgramAs(SALES) || caller.actsForPartnerAs(PARTNERS)) return qualified(caller, rfi, fields);
        throw forbidden("Your role sends no RFIs.");
    }

    private static Sending published(RfiJson rfi, Fields fields) {
        if (rfi.leadType() == null) fields.error("leadType", "is required");
        LeadType lead = fields.oneOf("leadType", LeadType.class, rfi.leadType());
        if (lead == LeadType.SALES_QUALIFIED)
            fields.error("leadType", "must be CUSTOMER_INQUIRY or MARKETING_QUALIFIED for your role");
        PersonJson sender = rfi.sender();
        if (sender == null) return new Sending(lead, null);
        return new Sending(lead, new Sender(orEmpty(sender.name()), orEmpty(sender.email()), null));
    }

    private static Sending qualified(Caller caller, RfiJson rfi, Fields fields) {
        LeadType lead = fields.oneOf("leadType", LeadType.class, rfi.leadType());
        if (lead != null && lead != LeadType.SALES_QUALIFIED)
            fields.error("leadType", "must be SALES_QUALIFIED for your role");
        if (rfi.sender() != null) fields.error("sender", "is whom your token names");
        Sender sender = new Sender(
                caller.name().orElse(caller.userId()),
                required(caller.email()),
                caller.partnerId().orElse(null));
        return new Sending(LeadType.SALES_QUALIFIED, sender);
    }

    private static String required(Optional<String> email) {
        return email.orElseThrow(() -> forbidden("The token names no e-mail address; a lead's sender needs one."));
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, "forbidden", "Forbidden", detail));
    }
}
