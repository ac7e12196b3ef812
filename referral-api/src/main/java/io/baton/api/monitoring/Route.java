package io.baton.api.monitoring;

import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What a request counts as in the metrics. There are 130 templates of paths, and each route has a histogram: so routes that wait for the
 * engine, or are read most, stand alone, and the others in groups by the beginning of their template.
 */
enum Route {
    SEND_RFI("POST /v1/rfis", HttpMethod.POST, "/v1/rfis"),
    RFIS("/v1/rfis/", null, "/v1/rfis"),
    READ_REFERRALS("GET /v1/referrals", HttpMethod.GET, "/v1/referrals"),
    DECIDE("/v1/referrals", null, "/v1/referrals"),
    STREAM("/v1/stream", null, "/v1/stream"),
    API("/v1", null, "/v1/"),
    READ_INBOX("GET /inbox", HttpMethod.GET, "/inbox"),
    INBOX_FORMS("POST /inbox", HttpMethod.POST, "/inbox"),
    PROGRAM("/program", null, "/program"),
    FIND("/find", null, "/find"),
    SIGN_IN("/signin", null, "/signin"),
    /** Without a route, too: a path that is not there must not make a series. */
    OTHER("other", null, "");

    private final String label;
    private final HttpMethod method;
    private final String beginning;

    /** @param method null for any */
    Route(String label, HttpMethod method, String beginning) {
        this.label = label;
        this.method = method;
        this.beginning = beginning;
    }

    /** @param template of the path, as the controller has it; never the path itself */
    static Route of(HttpMethod method, String template) {
        return Arrays.stream(values())
                .filter(route -> route.has(method, template))
                .findFirst()
                .orElseThrow();
    }

    private boolean has(HttpMethod asked, String template) {
        if (this == SEND_RFI) return asked == method && template.equals(beginning);
        return (method == null || method == asked) && template.startsWith(beginning);
    }

    String label() {
        return label;
    }

    static Stream<Route> all() {
        return Arrays.stream(values());
    }
}
