package io.baton.api.monitoring;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives each request an id, which its answer carries and every line has that is logged for it: the caller's own, if that is well formed, so
 * that one id leads through the systems of both. Lines also have the referral or RFI that the path names. Problems have no place for
 * the id: that somebody else's referral is not found is said in the same bytes as for one that does not exist.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestIds implements Ordered {
    static final String HEADER = "X-Request-Id";

    private static final String ID = "baton.request-id";
    /** Goes into logs and headers: no space, no quote, no end of a line. */
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    private static final Pattern OUR_ID = Pattern.compile("[0-9A-Za-z-]{1,100}");
    private static final Map<String, List<String>> NAMED_BY_PATHS = Map.of(
            "rfi", List.of("/v1/rfis/{id}", "/v1/program/rfis/{id}"),
            "referral",
                    List.of(
                            "/v1/referrals/{id}",
                            "/v1/program/referrals/{id}",
                            "/v1/registrations/{id}",
                            "/inbox/{id}",
                            "/program/referrals/{id}",
                            "/program/registrations/{id}"));

    /** Before all others: what they log has it, too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order() - 1;
    }

    @RequestFilter
    void identify(HttpRequest<?> request, MutablePropagatedContext context) {
        String id = given(request).orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ID, id);
        Map<String, String> logged = new HashMap<>();
        logged.put("request", id);
        NAMED_BY_PATHS.forEach((name, paths) -> named(request, paths).ifPresent(found -> logged.put(name, found)));
        context.add(new MdcPropagationContext(logged));
    }

    @ResponseFilter
    void answer(HttpRequest<?> request, MutableHttpResponse<?> answer) {
        request.getAttribute(ID, String.class)
                .ifPresent(id -> answer.getHeaders().set(HEADER, id));
    }

    private static Optional<String> given(HttpRequest<?> request) {
        List<String> given = request.getHeaders().getAll(HEADER);
        return given.size() == 1 ? Optional.of(given.getFirst()).filter(RequestIds::isWellFormed) : Optional.empty();
    }

    private static boolean isWellFormed(String id) {
        return WELL_FORMED.matcher(id).matches();
    }

    private static Optional<String> named(HttpRequest<?> request, List<String> paths) {
        String template = BasicHttpAttributes.getUriTemplate(request).orElse("");
        if (paths.stream().noneMatch(template::startsWith)) return Optional.empty();
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getVariableValues().get("id"))
                .map(Object::toString)
                .filter(id -> OUR_ID.matcher(id).matches());
    }
}
