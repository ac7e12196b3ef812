package io.baton.service.http;

import java.util.UUID;

/** Bodies of requests, complete enough that one change makes each interesting. */
final class Bodies {
    static final String ACCEPT = """
            {"name": "Order system", "value": {"amount": "125000.50", "currency": "EUR"}, "purchaseDate": "2027-Q1",
             "notes": "They want a pilot first.", "crmId": "OPP-4711",
             "colleagues": [{"name": "Rui Costa", "email": "rui.costa@partner.example", "phone": "+351 21 000 0001"}]}""";

    static final String DECLINE = "{\"reason\": \"NO_CAPACITY\", \"notes\": \"Fully booked until June.\"}";
    static final String WON = "{\"solutions\": [\"erp\"]}";
    static final String LOST = "{\"reason\": \"PRICE\"}";

    private Bodies() {}

    static String newId() {
        return "rfi-" + UUID.randomUUID();
    }

    /** As a marketing publisher sends it. */
    static String rfi(String rfiId, String... profiles) {
        return """
                {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY",
                 %s""".formatted(rfiId, lead(profiles).substring(1));
    }

    /** As whoever it is sends it whose role and token say the rest. */
    static String lead(String... profiles) {
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
                java.util.Arrays.stream(profiles)
                        .map("{\"profileId\": \"%s\", \"location\": \"hamburg\"}"::formatted)
                        .toList());
    }
}
