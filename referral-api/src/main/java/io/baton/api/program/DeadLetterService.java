package io.baton.api.program;

import io.baton.api.gateway.DeadLetterReader;
import io.baton.api.web.Caller;
import io.baton.api.web.ProblemException;
import io.baton.projections.views.ViewsUnavailableException;
import jakarta.inject.Singleton;

/** What Baton gave up, for the program's operators: for programs and for pages. Throws a {@link ProblemException} for anybody else. */
@Singleton
public final class DeadLetterService {
    private final DeadLetterReader deadLetters;

    DeadLetterService(DeadLetterReader deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * @return the newest of each topic
     * @throws ViewsUnavailableException if Kafka does not answer in time
     */
    public DeadLettersJson newest(Caller caller) {
        caller.requireProgram();
        DeadLetterReader.Found found = deadLetters.newest();
        return new DeadLettersJson(
                found.letters().stream().map(DeadLetterJson::of).toList(), found.more());
    }
}
