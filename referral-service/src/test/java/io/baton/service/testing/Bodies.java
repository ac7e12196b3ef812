package io.baton.service.testing;

import java.util.Arrays;
import java.util.UUID;

/** Bodies of requests, complete enough that one change makes each interesting. */
public final class Bodies {
    public static final String ACCEPT = """
            {"name": "Order system", "value": {"amount": "125000.50", "currency": "EUR"}, "purchaseDate": "2027-Q1",
             "notes": "They want a pilot first.", "crmId": "OPP-4711",
             "colleagues": [{"name": "Rui Costa", "email": "rui.costa@partner.example", "phone": "+351 21 000 0001"}]}""";

    public static final String DECLINE = "{\"reason\": \"NO_CAPACITY\", \"notes\": \"Fully booked until June.\"}";
    public static final String WON = "{\"solutions\": [\"erp\"]}";
    /** Of a deal won with the solution registered-crm. */
    public static final String REGISTRATION = """
            {"company": "Lima Textiles", "country": "PT", "solution": "registered-crm", "dealKind": "NEW",
             "totalValue": {"amount": "120000.00", "currency": "EUR"},
             "solutionValue": {"amount": "90000.50", "currency": "EUR"},
             "startsOn": "2027-07-01", "endsOn": "2030-06-30", "signedOn": "2027-06-30",
             "customerContact": {"name": "Ana Lima", "email": "ana.lima@customer.example"}}""";

    public static final String LOST = "{\"reason\": \"PRICE\"}";

    private Bodies() {}

    public static String newId() {
        return "rfi-" + UUID.randomUUID();
    }

    /** As a marketing publisher sends it. */
    public static String rfi(String rfiId, String... profiles) {
        return """
                {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY",
                 %s""".formatted(rfiId, lead(profiles).substring(1));
    }

    /** An RFI without lead type and sender: role and token say them. */
    public static String lead(String... profiles) {
        return """
                {"company": "Lima Textiles",
                 "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example", "phone": "+351 21 000 0000"},
                 "country": "PT", "region": "EMEA", "companySize": "MEDIUM", "language": "pt-PT",
                 "need": "We want to move our order system to the cloud.", "solutions": ["erp"], "directContact": true,
                 "targets": [%s]}""".formatted(targets(profiles));
    }

    private static String targets(String... profiles) {
        return String.join(
                ",",
                Arrays.stream(profiles)
                        .map("{\"profileId\": \"%s\", \"location\": \"hamburg\"}"::formatted)
                        .toList());
    }
}
