package io.baton.api.gateway;

import io.baton.events.Person;
import io.baton.events.PersonChange;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.people.PeopleRefusal;
import io.baton.lifecycle.roles.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who belongs to each partner with roles of their own, as the log of what admins have asked says. Every instance reads all of it in the
 * same order and folds the same, so the log decides between instances, too.
 */
public final class PeopleBook implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Only the follower's thread uses it. */
    private final Map<String, PartnerPeople> folds = new HashMap<>();

    private final Map<String, Map<String, Member>> byPartner = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Optional<PeopleRefusal>>> waiting = new ConcurrentHashMap<>();
    private final TopicFollower<PersonChange> follower;
    private final TopicWriter<PersonChange> writer;

    /**
     * Somebody of a partner.
     *
     * @param id the pseudonym of their address
     * @param person their name and address
     * @param roles what they may do
     */
    public record Member(String partnerId, String id, Person person, Set<Role> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /** Returns when it has read all that the topic holds now. */
    public PeopleBook(Connection connection, TopicSerdes serdes) {
        writer = new TopicWriter<>(connection, serdes, Topics.PARTNER_PEOPLE);
        follower = new TopicFollower<>(connection, serdes, Topics.PARTNER_PEOPLE, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    /** @return the partner's people who have roles of their own */
    public Collection<Member> of(String partnerId) {
        return byPartner.getOrDefault(partnerId, Map.of()).values();
    }

    /** @return somebody of a partner, by the pseudonym of their address */
    public Optional<Member> find(String partnerId, String id) {
        return Optional.ofNullable(byPartner.getOrDefault(partnerId, Map.of()).get(id));
    }

    /** @return everybody who has this address: of several partners, perhaps */
    List<Member> named(String address) {
        String id = Sealing.subjectOf(address);
        return byPartner.values().stream()
                .map(members -> members.get(id))
                .filter(member -> member != null)
                .toList();
    }

    /**
     * Asks for a change, and waits until the log says whether it counts.
     *
     * @return why it does not; empty if it does
     * @throws NotAppendedException if it is not certain
     */
    public Optional<PeopleRefusal> ask(PersonChange change) {
        CompletableFuture<Optional<PeopleRefusal>> answer =
                waiting.computeIfAbsent(change.getChangeId(), _ -> new CompletableFuture<>());
        try {
            writer.append(change.getPartnerId(), change);
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotAppendedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAppendedException(e);
        } finally {
            waiting.remove(change.getChangeId(), answer);
        }
    }

    private void read(PersonChange change) {
        PartnerPeople fold = folds.computeIfAbsent(change.getPartnerId(), _ -> new PartnerPeople());
        Optional<PeopleRefusal> refusal = fold.read(change);
        byPartner.put(change.getPartnerId(), fold.members(change.getPartnerId()));
        Optional.ofNullable(waiting.get(change.getChangeId())).ifPresent(answer -> answer.complete(refusal));
    }

    @Override
    public void close() {
        follower.close();
        writer.close();
    }
}
