package io.baton.api.web;

import io.baton.lifecycle.roles.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;
import java.util.Set;

/** Which roles an endpoint takes: who has none of them should not have to guess. */
public final class NeededRoles {
    private NeededRoles() {}

    /** @return the roles of which one is needed; empty if it is not the role that is wanting */
    public static Set<Role> of(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
                .map(names -> Role.named(List.of(names)))
                .orElseGet(Set::of);
    }
}
