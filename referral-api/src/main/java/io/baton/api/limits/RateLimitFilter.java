package io.baton.api.limits;

import io.baton.api.limits.RateLimits.Answered;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers 429 to who sends too many requests, and tells everybody how many more they may send (RateLimit headers of the IETF's draft).
 * A caller is counted by themselves, wherever they are; everybody else by their network.
 */
@ServerFilter("/**")
final class RateLimitFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(RateLimitFilter.class);
    private static final String ANSWERED = "baton.rate.answered";
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String PUBLIC_PAGES = "/find/";
    private static final String RFIS = "/v1/rfis/";
    private static final String NEW_LINK = "/forms/link";
    private static final String CONFIRMATION = "/find/confirm";

    private final RateLimits limits;
    private final RateSettings settings;
    private final AtomicBoolean warned = new AtomicBoolean();

    RateLimitFilter(RateLimits limits, RateSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** Right behind security, which knows the caller by then, and before the filters that answer by themselves. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() + 1;
    }

    /** @return the refusal; null if it may go on */
    @RequestFilter
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        if (isOurs(request.getPath())) return null;
        Optional<Answered> answered = taken(request);
        answered.ifPresent(found -> request.setAttribute(ANSWERED, found));
        return answered.filter(found -> !found.now())
                .<HttpResponse<?>>map(RateLimitFilter::tooMany)
                .orElse(null);
    }

    /** Says how many more there may be. */
    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ANSWERED, Answered.class).ifPresent(found -> tell(found, response));
    }

    private static void tell(Answered found, MutableHttpResponse<?> response) {
        String name = "\"" + found.allowance().header() + "\"";
        long window = found.allowance().window().toSeconds();
        response.header("RateLimit-Policy", name + ";q=" + found.most() + ";w=" + window);
        response.header("RateLimit", name + ";r=" + found.left() + ";t=" + seconds(found.full()));
    }

    private Optional<Answered> taken(HttpRequest<?> request) {
        if (isPublicForm(request)) return limits.take(Allowance.FORM, network(request));
        return request.getUserPrincipal(Authentication.class)
                .map(caller -> limits.take(Allowance.CALLER, name(caller)))
                .orElseGet(() -> limits.take(Allowance.STRANGER, network(request)));
    }

    /** The button of a confirmation has no mail sent: an office that has written its last form may still confirm it. */
    private static boolean isPublicForm(HttpRequest<?> request) {
        String path = request.getPath();
        boolean asks = path.startsWith(PUBLIC_PAGES) && !path.equals(CONFIRMATION);
        boolean renews = path.startsWith(RFIS) && path.endsWith(NEW_LINK);
        return request.getMethod() == HttpMethod.POST && (asks || renews);
    }

    /** Two partners may call somebody the same. */
    private static String name(Authentication caller) {
        return caller.getAttributes().getOrDefault("partner", "") + "\n" + caller.getName();
    }

    private String network(HttpRequest<?> request) {
        List<String> forwarded = request.getHeaders().getAll(FORWARDED);
        if (settings.proxies() == 0 && !forwarded.isEmpty()) warnOnce();
        return ClientNetwork.of(request.getRemoteAddress(), forwarded, settings.proxies())
                .name();
    }

    private void warnOnce() {
        if (warned.compareAndSet(false, true))
            LOG.warn(
                    "A request came with {}, but baton.proxies is 0: if it came through a proxy of yours, all its clients"
                            + " share one allowance",
                    FORWARDED);
    }

    /** Those that watch this service, its other instances, and the parts of a page: one page would count as several. */
    private static boolean isOurs(String path) {
        return Stream.of("/health", "/prometheus", "/internal/", "/assets/").anyMatch(path::startsWith);
    }

    /** What answers before a filter's response part is reached does not pass it. */
    private static HttpResponse<?> tooMany(Answered found) {
        long seconds = seconds(found.pause());
        MutableHttpResponse<?> refusal = ProblemResponses.response(Problem.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "Too many requests came from you or your network. Try again in " + seconds + " seconds."))
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        tell(found, refusal);
        return refusal;
    }

    private static long seconds(Duration time) {
        return Math.ceilDiv(time.toMillis(), 1_000L);
    }
}
