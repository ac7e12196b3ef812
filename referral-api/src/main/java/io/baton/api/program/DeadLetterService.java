package io.baton.api.program;

import io.baton.api.gateway.DeadLetterReader;
import io.baton.api.gateway.ReceivedDeadLetter;
import io.baton.api.web.Caller;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.write.DeadLetterWriter;
import io.baton.kafka.write.NotAppendedException;
import io.baton.projections.views.ViewsUnavailableException;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Baton gave up, for the program's operators: for programs and for pages. Throws a {@link ProblemException} for anybody else. */
@Singleton
public final class DeadLetterService {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterService.class);
    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    private final DeadLetterReader deadLetters;
    private final DeadLetterWriter writer;

    DeadLetterService(DeadLetterReader deadLetters, DeadLetterWriter writer) {
        this.deadLetters = deadLetters;
        this.writer = writer;
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

    /**
     * Appends a given-up record to its topic again, with its own bytes. What was put back already is not put back twice.
     *
     * @param topic the record's, without the deployment's prefix
     * @param letterOffset where the letter stands
     * @return the letter as it is shown from now on
     * @throws ViewsUnavailableException if Kafka does not answer in time
     * @throws NotAppendedException if Kafka did not take it in time
     */
    public DeadLetterJson putBack(Caller caller, String topic, String letterOffset) {
        caller.requireProgram();
        DeadLetterReader.Kept kept =
                kept(topic, letterOffset).orElseThrow(() -> new ProblemException(Problem.notFound()));
        ReceivedDeadLetter letter = newest(kept);
        if (letter.putBack().isPresent()) return DeadLetterJson.of(letter);
        if (!letter.mayBePutBack()) throw new ProblemException(staysOut(letter));
        writer.putBack(letter.topic(), kept.record(), caller.userId());
        LOG.info("{}@{} of the dead letters was put back by {}", topic, letterOffset, caller.userId());
        return DeadLetterJson.of(newest(kept));
    }

    private Optional<DeadLetterReader.Kept> kept(String topic, String letterOffset) {
        if (!OFFSET.matcher(letterOffset).matches()) return Optional.empty();
        return Topics.WITH_DEAD_LETTERS.stream()
                .filter(known -> known.name().equals(topic))
                .findFirst()
                .flatMap(known -> deadLetters.at(known, Long.parseLong(letterOffset)));
    }

    private ReceivedDeadLetter newest(DeadLetterReader.Kept kept) {
        return deadLetters.newest().same(kept.letter());
    }

    private static Problem staysOut(ReceivedDeadLetter letter) {
        String detail = Topics.PUT_BACK.contains(letter.topic())
                ? "The record's place or its bytes are not kept with the dead letter."
                : "Only records of %s can be put back; of %s, the order counts, or Baton writes it itself."
                        .formatted(
                                Topics.PUT_BACK.stream().map(Topic::name).collect(Collectors.joining(" and ")),
                                letter.topic().name());
        return Problem.of(409, "stays-out", "The record cannot be put back", detail);
    }
}
