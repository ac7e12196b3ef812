package io.baton.api.gateway;

import io.baton.events.Contact;
import io.baton.events.Person;
import io.baton.events.RfiSubmission;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.Fingerprint;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Customers' requests that wait for the confirmation of their address. They wait in {@code sign-ins}, whose mails the notifier sends and
 * which forgets them after a day: a mail program cuts a link that carries four thousand characters. Memory keeps only where each one is.
 */
public final class UnconfirmedRequests implements AutoCloseable {
    /** How long a link confirms: nearly as long as the topic keeps the request. */
    public static final Duration VALID = Duration.ofHours(23);

    /** So many different requests may wait for one address: others can type it, and it gets a mail for each. */
    static final int MOST_FOR_ONE = 5;

    /** Strangers fill this. Beyond it, the oldest is forgotten first: its customer writes it again. */
    private static final int MOST = 100_000;

    private final InstantSource clock;
    private final TopicWriter<SignIn> writer;
    private final RecordReader<SignIn> reader;
    private final TopicFollower<SignIn> follower;
    /** By the confirmation's id, oldest first. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** Where one waits, and for whom. */
    private record Waiting(String subject, int partition, long offset, Instant expires) {}

    /** Returns when it has read all that the topic holds now. */
    public UnconfirmedRequests(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        writer = new TopicWriter<>(connection, serdes, Topics.SIGN_INS);
        reader = new RecordReader<>(connection, serdes, Topics.SIGN_INS);
        follower = TopicFollower.ofRecords(connection, serdes, Topics.SIGN_INS, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    /**
     * Keeps a request, and has its customer asked to confirm it. The same request again is the same one: it is mailed once.
     *
     * @return whether they are asked; false if too many others wait for the same address
     * @throws NotAppendedException if it is not certain that it is kept
     */
    public boolean keep(RfiSubmission request) {
        String id = Ids.hash("confirm", request.getRfiId(), Long.toString(Fingerprint.of(request)));
        SignIn asked = asked(id, request);
        if (isKnown(id)) return true;
        if (open(asked.getPerson().getSubjectId()) >= MOST_FOR_ONE) return false;
        writer.append(id, asked);
        return true;
    }

    /** @return the request that waits under this id; empty if there is none any more */
    public Optional<RfiSubmission> find(String id) {
        return place(id)
                .flatMap(found -> reader.at(found.partition(), found.offset()))
                .filter(record -> record.getSignInId().equals(id))
                .map(SignIn::getRequest)
                .map(Sealing::openRequest);
    }

    private SignIn asked(String id, RfiSubmission request) {
        Contact contact = request.getSubmitted().getContact();
        String language = request.getSubmitted().getLanguage();
        Instant now = clock.instant();
        return SignIn.newBuilder()
                .setSignInId(id)
                .setPartnerId("")
                .setPerson(Sealing.person(new Person(contact.getName(), contact.getEmail(), null, language)))
                .setUserId("")
                .setRoles(List.of())
                .setLanguage(language)
                .setLeadsTo("")
                .setAskedAt(now)
                .setExpiresAt(now.plus(VALID))
                .setRequest(Sealing.request(request))
                .build();
    }

    private synchronized boolean isKnown(String id) {
        return place(id).isPresent();
    }

    private synchronized Optional<Waiting> place(String id) {
        return Optional.ofNullable(waiting.get(id)).filter(this::lasts);
    }

    private synchronized long open(String subject) {
        return waiting.values().stream()
                .filter(other -> other.subject().equals(subject))
                .filter(this::lasts)
                .count();
    }

    private boolean lasts(Waiting request) {
        return clock.instant().isBefore(request.expires());
    }

    private synchronized void read(ConsumerRecord<String, SignIn> record) {
        SignIn asked = record.value();
        if (asked == null || asked.getRequest() == null) return;
        dropWhatIsOver();
        waiting.putIfAbsent(
                asked.getSignInId(),
                new Waiting(
                        asked.getPerson().getSubjectId(), record.partition(), record.offset(), asked.getExpiresAt()));
    }

    /** All last equally long, so the oldest end first. */
    private void dropWhatIsOver() {
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (oldest.hasNext() && (!lasts(oldest.next()) || waiting.size() >= MOST)) oldest.remove();
    }

    /** @return whether the follower of the requests runs */
    public boolean following() {
        return follower.following();
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
        reader.close();
    }
}
