package io.baton.lifecycle.roles;

import static io.baton.lifecycle.rfi.LeadType.CUSTOMER_INQUIRY;
import static io.baton.lifecycle.rfi.LeadType.MARKETING_QUALIFIED;
import static io.baton.lifecycle.rfi.LeadType.SALES_QUALIFIED;

import io.baton.lifecycle.rfi.LeadType;
import java.util.List;

/** How somebody sends RFIs (L14): for others, or in their own name. */
public enum SenderKind {
    /** A marketing system of the program: the request names the lead type and the sender. */
    PUBLISHER(CUSTOMER_INQUIRY, MARKETING_QUALIFIED),
    /** A seller, a service agent or another partner: the token names the sender. */
    LEAD_SENDER(SALES_QUALIFIED);

    private final List<LeadType> leadTypes;

    SenderKind(LeadType... leadTypes) {
        this.leadTypes = List.of(leadTypes);
    }

    /** @return the lead types that they send */
    public List<LeadType> leadTypes() {
        return leadTypes;
    }
}
