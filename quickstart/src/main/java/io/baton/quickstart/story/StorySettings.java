package io.baton.quickstart.story;

import io.baton.quickstart.machine.RunningBaton;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the story stands on.
 *
 * @param clock that the broker's append times come from
 * @param running the Baton that it is played on
 */
public record StorySettings(StoryClock clock, RunningBaton running) {
    /** The service's property that these are; there is a story where it is set. */
    static final String PROPERTY = "baton.story";

    /** @return the service's properties, with the story */
    public Map<String, Object> properties() {
        return Map.of(PROPERTY, this);
    }

    /** @return the directory of the mails */
    Path mails() {
        return Path.of(running.mails());
    }
}
