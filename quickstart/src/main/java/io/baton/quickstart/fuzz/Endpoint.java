package io.baton.quickstart.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A method and a path with its placeholders, and a body that the endpoint takes. */
record Endpoint(String method, String path, String body) {
    private static final String REGISTRATION = """
            {"company": "Lima Textiles", "country": "PT", "solution": "erp", "dealKind": "NEW",
             "totalValue": {"amount": "10", "currency": "EUR"}, "solutionValue": {"amount": "9.5", "currency": "EUR"},
             "startsOn": "2027-01-01", "endsOn": "2028-01-01", "signedOn": "2026-12-01",
             "customerContact": {"name": "Ana Lima", "email": "ana.lima@customer.example"}}""";

    private static final String CONTACT = "{\"name\": \"Lea Roth\", \"email\": \"lea.roth@partner.example\"}";

    /** By the end of the path; an endpoint without a line takes an empty object. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/accept", People.ACCEPT),
            Map.entry("/decline", People.DECLINE),
            Map.entry("/won", "{\"solutions\": [\"erp\"], \"value\": {\"amount\": \"7\", \"currency\": \"EUR\"}}"),
            Map.entry("/lost", "{\"reason\": \"COMPETITOR\", \"competitor\": \"Fabrikam\", \"notes\": \"Too dear.\"}"),
            Map.entry("/engagement", "{\"name\": \"Order system 2\", \"purchaseDate\": \"2027-05\", \"crmId\": null}"),
            Map.entry("/contacts", CONTACT),
            Map.entry("/contacts/{contactId}", CONTACT),
            Map.entry("/registration", REGISTRATION),
            Map.entry("/return", "{\"fields\": [\"COMPANY\"], \"notes\": \"Whose?\"}"),
            Map.entry("/v1/rfis", People.rfi("damaged", "damaged", "EMEA")),
            Map.entry("/targets", "{\"targets\": [{\"profileId\": \"damaged\", \"location\": \"hamburg\"}]}"),
            Map.entry("/v1/profiles/{id}", People.profile("damaged", "EMEA")),
            Map.entry("/policy", """
                    {"responseWindow": "P14D", "reminderAfter": "PT24H", "lastCallBefore": "P1D",
                     "directContactWindow": "PT72H"}"""),
            Map.entry("/eligible-solutions", "{\"solutions\": [\"erp\", \"cloud\"]}"),
            Map.entry("/rerouting", "{\"mode\": \"SUGGEST\"}"));

    /** Pages, which the API's document does not name. */
    private static final List<Endpoint> PAGES = List.of(
            new Endpoint("GET", "/inbox", "{}"),
            new Endpoint("GET", "/inbox/{referralId}", "{}"),
            new Endpoint("GET", "/signin", "{}"),
            new Endpoint("GET", "/signin/link", "{}"),
            new Endpoint("POST", "/signin", "{\"email\": \"ida@damaged.example\"}"),
            new Endpoint("GET", "/health/readiness", "{}"),
            new Endpoint("GET", "/docs/", "{}"));

    /** @return those of an OpenAPI document as the build writes it, and the pages */
    static List<Endpoint> of(String openApi) {
        List<Endpoint> endpoints = new ArrayList<>(PAGES);
        String path = "";
        for (String line : openApi.lines().toList()) {
            if (line.startsWith("  /v1/")) path = line.strip().replace(":", "");
            if (!path.isEmpty() && line.matches("    (get|put|post|delete|patch):"))
                endpoints.add(new Endpoint(line.strip().replace(":", "").toUpperCase(Locale.ROOT), path, body(path)));
            if (line.startsWith("components:")) path = "";
        }
        return endpoints;
    }

    private static String body(String path) {
        return BODIES.entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
    }

    boolean hasBody() {
        return !method.equals("GET") && !method.equals("DELETE");
    }
}
