package io.baton.api.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses query parameters that the endpoint does not have, by their names: a filter that is misspelt and ignored answers another
 * question than the one that was asked. So does one that has a single value and is given twice. The names are those of the controller's method, so no endpoint has to list them again.
 *
 * <p>Pages are left out: mail gateways and other sites add parameters of their own to the links that people follow.
 */
@ServerFilter("/v1/**")
final class KnownParametersFilter implements Ordered {
    /** Behind security, so that strangers learn nothing, and behind the filter that answers browsers with pages. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    /** @return the refusal; null if all parameters are known */
    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (request.getParameters().isEmpty()) return null;
        return RouteAttributes.getRouteMatch(request)
                .flatMap(KnownParametersFilter::known)
                .map(known -> faults(request.getParameters(), known))
                .filter(faults -> !faults.isEmpty())
                .<HttpResponse<?>>map(faults -> ProblemResponses.response(Problem.invalid(faults)))
                .orElse(null);
    }

    private static List<Problem.FieldError> faults(HttpParameters given, Map<String, Argument<?>> known) {
        return given.names().stream()
                .sorted()
                .flatMap(name -> fault(given.getAll(name), known.get(name)).stream()
                        .map(fault -> new Problem.FieldError(name, fault)))
                .toList();
    }

    private static Optional<String> fault(List<String> values, @Nullable Argument<?> parameter) {
        if (parameter == null) return Optional.of("is no parameter of this address");
        boolean several = Collection.class.isAssignableFrom(parameter.getType());
        return several || values.size() < 2 ? Optional.empty() : Optional.of("is given twice");
    }

    /** @return the parameters by their names; empty if it is a page's address */
    private static Optional<Map<String, Argument<?>>> known(RouteMatch<?> route) {
        if (!(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> method) || isPage(method))
            return Optional.empty();
        return Optional.of(Arrays.stream(method.getTargetMethod().getArguments())
                .flatMap(KnownParametersFilter::parts)
                .filter(part -> part.getAnnotationMetadata().hasAnnotation(QueryValue.class))
                .collect(Collectors.toMap(KnownParametersFilter::name, part -> part)));
    }

    private static boolean isPage(MethodBasedRouteInfo<?, ?> method) {
        return method.getProduces().contains(MediaType.TEXT_HTML_TYPE);
    }

    private static Stream<Argument<?>> parts(Argument<?> argument) {
        if (!argument.isAnnotationPresent(RequestBean.class)) return Stream.of(argument);
        return Arrays.stream(
                BeanIntrospector.SHARED.getIntrospection(argument.getType()).getConstructorArguments());
    }

    private static String name(Argument<?> part) {
        return part.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .filter(given -> !given.isEmpty())
                .orElse(part.getName());
    }
}
