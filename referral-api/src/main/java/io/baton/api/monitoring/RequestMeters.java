package io.baton.api.monitoring;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.baton.kafka.meters.Metric;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.util.Map;

/** Measures each request, by its route. The framework's own meter has a series for each template, status and exception. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RequestMeters implements Ordered {
    private static final String BEGUN = "baton.begun";
    private static final String ROUTE = "route";
    private static final int FAILED = 500;

    private final Map<Route, Timer> times;
    private final Map<Route, Counter> failed;

    RequestMeters(MeterRegistry registry) {
        times = Route.all().collect(toMap(identity(), route -> Metric.HTTP.timer(registry, ROUTE, route.label())));
        failed = Route.all()
                .collect(toMap(identity(), route -> Metric.HTTP_FAILED.counter(registry, ROUTE, route.label())));
    }

    /** Around all others: what they answer by themselves was a request, too. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void begun(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @ResponseFilter
    void answered(HttpRequest<?> request, HttpResponse<?> answer) {
        if (isMonitoring(request.getPath())) return;
        Route route = Route.of(
                request.getMethod(), BasicHttpAttributes.getUriTemplate(request).orElse(""));
        request.getAttribute(BEGUN, Long.class)
                .ifPresent(begun -> times.get(route).record(Duration.ofNanos(System.nanoTime() - begun)));
        if (answer.code() >= FAILED) failed.get(route).increment();
    }

    /** Asked every few seconds by those who read these numbers. */
    private static boolean isMonitoring(String path) {
        return path.startsWith("/health") || path.startsWith("/prometheus");
    }
}
