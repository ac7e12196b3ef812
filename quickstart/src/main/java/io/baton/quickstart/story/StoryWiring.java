package io.baton.quickstart.story;

import io.baton.inbox.web.PageClock;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.links.CustomerLink;
import io.baton.projections.views.ReferralViews;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** What the story adds to the service, on a local run that asks for it. */
@Factory
@Requires(property = StorySettings.PROPERTY)
final class StoryWiring {
    @Singleton
    StorySettings settings(@Property(name = StorySettings.PROPERTY) StorySettings settings) {
        return settings;
    }

    /** Pages tell the time that is left by the story's clock; sessions and links end by the real one. */
    @Singleton
    PageClock clock(StorySettings settings) {
        return settings.clock()::instant;
    }

    /** Made when the whole of Baton is ready. */
    @Singleton
    @Bean(preDestroy = "close")
    LiveStory story(
            Connection connection, WireFormat serdes, ReferralViews views, CustomerLink links, StorySettings settings) {
        return new LiveStory(connection, serdes, views, links, settings);
    }
}
