package io.baton.quickstart.fuzz;

import io.baton.kafka.time.Wait;
import io.baton.operations.UserError;
import io.baton.quickstart.fuzz.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** Those who ask the API properly. */
final class People {
    static final String ACCEPT = """
            {"name": "Order system", "value": {"amount": "125000.50", "currency": "EUR"}, "purchaseDate": "2027-Q1",
             "notes": "They want a pilot first.", "crmId": "OPP-4711", "campaignId": "spring",
             "colleagues": [{"name": "Rui Costa", "email": "rui.costa@partner.example", "phone": "+351 21 000 0001"}]}""";

    static final String DECLINE = "{\"reason\": \"NO_CAPACITY\", \"notes\": \"Fully booked until June.\"}";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Http http;
    private final Signer signer;

    People(Http http, Signer signer) {
        this.http = http;
        this.signer = signer;
    }

    /** Somebody with a token. */
    final class Person {
        private final Map<String, String> headers;

        private Person(String token) {
            headers = Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json");
        }

        Answer get(String path) {
            return http.send("GET", path, headers, new byte[0]);
        }

        Answer send(String method, String path, String body) {
            return http.send(method, path, headers, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    Person as(String partner, String role) {
        return new Person(signer.token(partner, role));
    }

    void publishProfile(String partner, String region) {
        as(partner, "partner-admin")
                .send("PUT", "/v1/profiles/" + partner, profile(partner, region))
                .expect(200);
    }

    static String profile(String partner, String region) {
        return """
                {"partnerId": "%1$s", "partnerName": "The %1$s", "region": "%2$s", "status": "ACTIVE",
                 "locations": [{"location": "hamburg", "city": "Hamburg", "country": "DE", "contacts": [
                   {"name": "Ida Kern", "email": "ida@%1$s.example", "phone": "+4940555", "language": "de"}]}],
                 "keywords": ["erp"], "services": ["consulting"], "solutions": ["erp"], "industries": ["retail"],
                 "languages": ["de", "en"], "servedCompanySizes": ["SMALL", "MEDIUM"]}""".formatted(partner, region);
    }

    Answer submit(String rfiId, String profile, String region) {
        return as("", "marketing-publisher").send("POST", "/v1/rfis", rfi(rfiId, profile, region));
    }

    static String rfi(String rfiId, String profile, String region) {
        return """
                {"rfiId": "%s", "leadType": "CUSTOMER_INQUIRY", "company": "Lima Textiles",
                 "contact": {"name": "Ana Lima", "email": "ana.lima@customer.example", "phone": "+351 21 000 0000"},
                 "country": "PT", "region": "%s", "companySize": "MEDIUM", "language": "pt-PT",
                 "need": "We want to move our order system to the cloud.", "solutions": ["erp"], "directContact": true,
                 "targets": [{"profileId": "%s", "location": "hamburg"}]}""".formatted(rfiId, region, profile);
    }

    Answer decide(String partner, String referral, String what, String body) {
        return as(partner, "referrals-admin").send("POST", "/v1/referrals/" + referral + "/" + what, body);
    }

    /** Returns when the answer is 200. */
    void await(String path, String partner) {
        await(path, partner, "");
    }

    /** Returns when the answer is 200 and contains a text. */
    void await(String path, String partner, String text) {
        Predicate<Answer> there =
                answer -> answer.status() == 200 && answer.toString().contains(text);
        Answer last = Wait.atMost(PATIENCE, LOOK)
                .until(() -> as(partner, "partner-admin").get(path), there);
        if (!there.test(last)) throw new UserError(path + " is still answered with " + last);
    }
}
