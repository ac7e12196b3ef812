package io.baton.api.document;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who may use which operation, as the router enforces it. */
final class Doors {
    private final Map<String, Door> doors = new HashMap<>();

    /**
     * Who may use an operation.
     *
     * @param roles those that it is for; empty if everybody may ask
     * @param readsCaller whether it looks at who asks
     */
    record Door(List<String> roles, boolean readsCaller) {
        boolean needsCaller() {
            return !roles.isEmpty();
        }
    }

    Doors(Router router) {
        router.uriRoutes().forEach(route -> {
            if (route instanceof MethodBasedRouteInfo<?, ?> method) doors.put(name(route), door(method));
        });
    }

    /** @param path with its variables, without a query */
    Door of(String method, String path) {
        return doors.get(method.toUpperCase(Locale.ROOT) + " " + path);
    }

    private static String name(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toString().replaceAll("\\{\\?.*}", "");
        return route.getHttpMethodName() + " " + path;
    }

    private static Door door(MethodBasedRouteInfo<?, ?> route) {
        AnnotationMetadata annotations = route.getTargetMethod().getAnnotationMetadata();
        List<String> roles = List.of(annotations.stringValues(Secured.class));
        boolean readsCaller = Arrays.stream(route.getTargetMethod().getArguments())
                .anyMatch(argument -> Authentication.class.isAssignableFrom(argument.getType()));
        return new Door(roles.contains(SecurityRule.IS_ANONYMOUS) ? List.of() : roles, readsCaller);
    }
}
