package io.baton.quickstart.story;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Lets the story's page frame the other pages, which no page may anywhere else. */
@ServerFilter("/**")
@Requires(property = StorySettings.PROPERTY)
final class FramesFilter implements Ordered {
    private static final String POLICY = "Content-Security-Policy";

    /** Around all others: some answer without asking those behind them. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void filter(MutableHttpResponse<?> response) {
        String policy = response.getHeaders().get(POLICY);
        if (policy != null)
            response.getHeaders().set(POLICY, policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    }
}
