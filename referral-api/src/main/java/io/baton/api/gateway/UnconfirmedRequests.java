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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** A customer who sends the form again has no mail yet: a notifier that stops drops the mails that no server took. */
    private static final Duration BETWEEN_TWO_MAILS = Duration.ofMinutes(1);

    /** Strangers fill this. Beyond it, one of the oldest is forgotten first: its customer writes it again. */
    private static final int MOST = 100_000;

    private final InstantSource clock;
    private final TopicWriter<SignIn> writer;
    private final RecordReader<SignIn> reader;
    private final TopicFollower<SignIn> follower;
    /** By the confirmation's id, in the order of reading: oldest first within a partition, and nearly so across them. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    /** The addresses of those that are appended and not read yet, by id: many forms at the same moment would all find no other. */
    private final Map<String, String> appending = new HashMap<>();

    /** Where one waits, for whom, and whether its customer has sent it since. */
    private record Waiting(
            String subject, int partition, long offset, Instant asked, Instant expires, boolean confirmed) {
        Waiting asConfirmed() {
            return new Waiting(subject, partition, offset, asked, expires, true);
        }
    }

    /** Returns when it has read all that the topic holds now. */
    public UnconfirmedRequests(Connection connection, TopicSerdes serdes, InstantSource clock) {
        this.clock = clock;
        writer = new TopicWriter<>(connection, serdes, Topics.SIGN_INS);
        reader = new RecordReader<>(connection, serdes, Topics.SIGN_INS);
        follower = TopicFollower.ofRecords(connection, serdes, Topics.SIGN_INS, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    /**
     * Keeps a request, and has its customer asked to confirm it. The same request again within a minute is mailed once; later it is
     * mailed again, for the first mail may be lost.
     *
     * @return whether they are asked; false if too many others wait for the same address
     * @throws NotAppendedException if it is not certain that it is kept
     */
    public boolean keep(RfiSubmission request) {
        String id = idToMail(request);
        if (isKnown(id)) return true;
        SignIn asked = asked(id, request);
        if (!reserve(id, asked.getPerson().getSubjectId())) return false;
        try {
            writer.append(id, asked);
        } catch (RuntimeException e) {
            release(id);
            throw e;
        }
        return true;
    }

    /**
     * Notes that a request was sent, so that its mails count no longer. Their links still find it: they lead to its page.
     *
     * @throws NotAppendedException if it is not certain that it is noted
     */
    public void confirmed(RfiSubmission request) {
        Instant now = clock.instant();
        for (String id : unconfirmed(request))
            writer.append(
                    id, SignIn.newBuilder(asked(id, request)).setUsedAt(now).build());
    }

    /** @return the request that waits under this id; empty if there is none any more */
    public Optional<RfiSubmission> find(String id) {
        return known(id)
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

    private static String firstId(RfiSubmission request) {
        return Ids.hash("confirm", request.getRfiId(), Long.toString(Fingerprint.of(request)));
    }

    /** It follows from the one before, so that instances that are asked at the same moment ask for the same mail. */
    private static String idAfter(String id) {
        return Ids.hash("confirm-again", id);
    }

    /** @return the id of the mail that was asked for a moment ago, else of one that was not asked for yet */
    private synchronized String idToMail(RfiSubmission request) {
        Instant recently = clock.instant().minus(BETWEEN_TWO_MAILS);
        String id = firstId(request);
        while (known(id).filter(mail -> mail.asked().isBefore(recently)).isPresent()) id = idAfter(id);
        return id;
    }

    /** @return the ids of the request's mails, but for those that are noted already */
    private synchronized List<String> unconfirmed(RfiSubmission request) {
        List<String> ids = new ArrayList<>();
        for (String id = firstId(request); isKnown(id); id = idAfter(id))
            if (!waiting.get(id).confirmed()) ids.add(id);
        return ids;
    }

    private synchronized boolean isKnown(String id) {
        return known(id).isPresent();
    }

    private synchronized Optional<Waiting> known(String id) {
        return Optional.ofNullable(waiting.get(id)).filter(this::lasts);
    }

    /** @return false if too many others wait for the address */
    private synchronized boolean reserve(String id, String subject) {
        if (!appending.containsKey(id) && open(subject) >= MOST_FOR_ONE) return false;
        appending.put(id, subject);
        return true;
    }

    private synchronized void release(String id) {
        appending.remove(id);
    }

    private long open(String subject) {
        Stream<String> read = waiting.values().stream()
                .filter(other -> !other.confirmed())
                .filter(this::lasts)
                .map(Waiting::subject);
        return Stream.concat(read, appending.values().stream())
                .filter(subject::equals)
                .count();
    }

    private boolean lasts(Waiting request) {
        return clock.instant().isBefore(request.expires());
    }

    private synchronized void read(ConsumerRecord<String, SignIn> record) {
        SignIn asked = record.value();
        if (asked == null || asked.getRequest() == null) return;
        appending.remove(asked.getSignInId());
        dropWhatIsOver();
        Waiting next = new Waiting(
                asked.getPerson().getSubjectId(),
                record.partition(),
                record.offset(),
                asked.getAskedAt(),
                asked.getExpiresAt(),
                asked.getUsedAt() != null);
        waiting.merge(asked.getSignInId(), next, this::standing);
    }

    /** The first record has the request, and says when it ends. */
    private Waiting standing(Waiting known, Waiting next) {
        if (!lasts(known)) return next;
        return next.confirmed() ? known.asConfirmed() : known;
    }

    /** All last equally long, so they end nearly in this order; one that ends out of order is left for later. */
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
