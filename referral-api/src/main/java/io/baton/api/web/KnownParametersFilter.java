package io.baton.api.web;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Refuses query parameters that the endpoint does not have, by their names: a filter that is misspelt and ignored answers another
 * question than the one that was asked. The names are those of the controller's method, so no endpoint has to list them again.
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
        Set<String> given = request.getParameters().names();
        if (given.isEmpty()) return null;
        return RouteAttributes.getRouteMatch(request)
                .flatMap(KnownParametersFilter::known)
                .map(known -> unknown(given, known))
                .filter(unknown -> !unknown.isEmpty())
                .<HttpResponse<?>>map(unknown -> ProblemResponses.response(Problem.invalid(unknown)))
                .orElse(null);
    }

    private static List<Problem.FieldError> unknown(Set<String> given, Set<String> known) {
        return given.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new Problem.FieldError(name, "is no parameter of this address"))
                .toList();
    }

    /** @return the names of the parameters; empty if it is a page's address */
    private static Optional<Set<String>> known(RouteMatch<?> route) {
        if (!(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> method) || isPage(method))
            return Optional.empty();
        Set<String> names = new HashSet<>();
        for (Argument<?> argument : method.getTargetMethod().getArguments())
            names(argument).forEach(names::add);
        return Optional.of(names);
    }

    private static boolean isPage(MethodBasedRouteInfo<?, ?> method) {
        return method.getProduces().contains(MediaType.TEXT_HTML_TYPE);
    }

    private static Stream<String> names(Argument<?> argument) {
        if (!argument.isAnnotationPresent(RequestBean.class))
            return name(argument.getAnnotationMetadata(), argument.getName()).stream();
        BeanIntrospection<?> bean = BeanIntrospector.SHARED.getIntrospection(argument.getType());
        return Arrays.stream(bean.getConstructorArguments())
                .flatMap(part -> name(part.getAnnotationMetadata(), part.getName()).stream());
    }

    private static Optional<String> name(AnnotationMetadata annotations, String name) {
        if (!annotations.hasAnnotation(QueryValue.class)) return Optional.empty();
        return Optional.of(annotations
                .stringValue(QueryValue.class)
                .filter(given -> !given.isEmpty())
                .orElse(name));
    }
}
