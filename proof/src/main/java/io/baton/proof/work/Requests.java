package io.baton.proof.work;

import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Wish;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a wish is in HTTP. It follows from what the journal has: asked again, it is the same request. */
final class Requests {
    static final List<String> PARTNERS = List.of("north", "south", "west");
    private static final int TARGETS = (1 << PARTNERS.size()) - 1;

    private Requests() {}

    /** @param link the key of the customer's link, for a withdrawal */
    static String path(Asked asked, String link) {
        String referral = "/v1/referrals/" + asked.subject();
        return switch (asked.wish()) {
            case SUBMIT, SUBMIT_CHANGED -> "/v1/rfis";
            case WITHDRAW -> "/v1/rfis/" + asked.subject() + "/withdraw?" + link;
            case ACCEPT -> referral + "/accept";
            case DECLINE -> referral + "/decline";
            case EDIT -> referral + "/engagement";
            case WON -> referral + "/won";
            case LOST -> referral + "/lost";
            case READ -> referral + (asked.known() == 0 ? "" : "?version=" + asked.known());
            case LIST -> "/v1/referrals?list=marketplace&stage=" + asked.subject();
        };
    }

    static String method(Wish wish) {
        return switch (wish) {
            case READ, LIST -> "GET";
            case EDIT -> "PATCH";
            case SUBMIT, SUBMIT_CHANGED, WITHDRAW, ACCEPT, DECLINE, WON, LOST -> "POST";
        };
    }

    static String body(Asked asked) {
        return switch (asked.wish()) {
            case SUBMIT -> rfi(asked.subject(), "We want to move our order system to the cloud.");
            case SUBMIT_CHANGED -> rfi(asked.subject(), "We want something else.");
            case ACCEPT -> """
                    {"name": "Order system", "value": {"amount": "125000.50", "currency": "EUR"}, "purchaseDate": "2027-Q1"}""";
            case DECLINE -> "{\"reason\": \"NO_CAPACITY\"}";
            // Another name each time: what changes nothing is no event.
            case EDIT -> "{\"name\": \"%s\"}".formatted(asked.key());
            case WON -> "{\"solutions\": [\"erp\"]}";
            case LOST -> "{\"reason\": \"PRICE\"}";
            case WITHDRAW -> "{}";
            case READ, LIST -> "";
        };
    }

    private static String rfi(String id, String need) {
        int targets = Math.floorMod(id.hashCode(), TARGETS) + 1;
        String named = IntStream.range(0, PARTNERS.size())
                .filter(partner -> (targets >> partner & 1) == 1)
                .mapToObj(partner ->
                        "{\"profileId\": \"%s-emea\", \"location\": \"hamburg\"}".formatted(PARTNERS.get(partner)))
                .collect(Collectors.joining(", "));
        return """
                {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY", "company": "Lima Textiles",
                 "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example"},
                 "country": "PT", "region": "EMEA", "companySize": "MEDIUM", "language": "pt-PT",
                 "need": "%s", "solutions": ["erp"], "directContact": %s, "targets": [%s]}""".formatted(id, need, targets % 2 == 0, named);
    }

    static String profile(String partner) {
        return """
                {"partnerId": "%1$s", "partnerName": "The %1$s", "region": "EMEA", "status": "ACTIVE",
                 "locations": [{"location": "hamburg", "city": "Hamburg", "country": "DE", "contacts": [
                   {"name": "Ida Kern", "email": "ida@%1$s.example", "language": "de"}]}],
                 "solutions": ["erp"], "languages": ["de", "en"]}""".formatted(partner);
    }

    /** Short, so that decisions race with what time does. */
    static final String POLICY = """
            {"responseWindow": "PT20S", "reminderAfter": "PT5S", "lastCallBefore": "PT8S", "directContactWindow": "PT10S"}""";
}
