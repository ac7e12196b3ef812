package io.baton.quickstart.fuzz;

import io.baton.quickstart.fuzz.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sends damaged requests to every endpoint, as everybody who may ask. Each thread has one of its own. */
final class RequestFuzzer {
    private static final List<String> ROLES = List.of(
            "partner-admin",
            "referrals-admin",
            "referrals-user",
            "profile-admin",
            "marketing-publisher",
            "seller",
            "deal-reviewer",
            "operator");
    private static final List<String> PARAMETERS = List.of(
            "list",
            "stage",
            "outcome",
            "q",
            "sort",
            "cursor",
            "asOf",
            "limit",
            "key",
            "ticket",
            "solutions",
            "region",
            "country",
            "language",
            "companySize",
            "after",
            "to",
            "others");
    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Last-Event-ID",
            "Accept",
            "Accept-Language",
            "Cookie",
            "Content-Encoding",
            "Origin",
            "Referer");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "text/plain",
            "application/merge-patch+json",
            "multipart/form-data",
            "x");

    private final Http http;
    private final Signer signer;
    private final List<Endpoint> endpoints;
    private final List<String> ids;
    private final Damage damage;
    private final DamagedBody bodies;
    private final Map<String, String> tokens = new HashMap<>();

    /** @param ids that exist */
    RequestFuzzer(Http http, Signer signer, List<Endpoint> endpoints, List<String> ids, Random random) {
        this.http = http;
        this.signer = signer;
        this.endpoints = endpoints;
        this.ids = ids;
        this.damage = new Damage(random);
        this.bodies = new DamagedBody(damage);
    }

    /** Sends one request. */
    void send(FuzzReport report) {
        Endpoint endpoint = damage.oneOf(endpoints);
        String path = path(endpoint) + query();
        byte[] body = endpoint.hasBody() ? body(endpoint) : new byte[0];
        Map<String, String> headers = headers(endpoint);
        try {
            Answer answer = http.send(endpoint.method(), path, headers, body);
            report.answered(endpoint, path, answer, headers, body);
        } catch (IllegalArgumentException e) {
            // A header that Java's client refuses to send.
            report.unsent();
        }
    }

    private byte[] body(Endpoint endpoint) {
        return damage.onceIn(8) ? endpoint.body().getBytes(StandardCharsets.UTF_8) : bodies.of(endpoint.body());
    }

    private String path(Endpoint endpoint) {
        String path = endpoint.path();
        while (path.contains("{"))
            path = path.replaceFirst("\\{[^}]*}", id().replace("\\", "\\\\").replace("$", "\\$"));
        return path;
    }

    private String id() {
        return damage.onceIn(5) ? encoded(shortText()) : damage.oneOf(ids);
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        while (damage.onceIn(2))
            query.append(query.isEmpty() ? '?' : '&')
                    .append(damage.oneOf(PARAMETERS))
                    .append('=')
                    .append(damage.onceIn(10) ? "%zz%".substring(damage.below(2) * 3) : encoded(shortText()));
        return query.toString().replace("%zz", "%ff");
    }

    private Map<String, String> headers(Endpoint endpoint) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", type(endpoint));
        if (!damage.onceIn(15)) headers.put("Authorization", "Bearer " + token());
        if (damage.onceIn(3)) headers.put("If-Match", "\"" + damage.below(5) + "\"");
        if (damage.onceIn(6)) headers.put(damage.oneOf(HEADERS), shortText());
        return headers;
    }

    private String type(Endpoint endpoint) {
        if (damage.onceIn(12)) return damage.oneOf(TYPES);
        return endpoint.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private String token() {
        String role = damage.oneOf(ROLES);
        boolean partners = ROLES.indexOf(role) < 4;
        if (damage.onceIn(40)) return shortText().isBlank() ? "x" : "a.b.c";
        return tokens.computeIfAbsent(role, _ -> signer.token(partners ? "damaged" : "", role));
    }

    /** The server takes 16 kB of head. */
    private String shortText() {
        String text = damage.text();
        return text.length() > 4_000 ? text.substring(0, 4_000) : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
