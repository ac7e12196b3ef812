package io.baton.api.gateway;

import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.kafka.write.NotAppendedException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sessions of browsers: which ones somebody has, and ending them, on all instances. A session itself is a signed cookie; the book
 * says that it began, so that its owner finds it, and that it was ended, so that the cookie counts for nothing.
 */
public final class SessionBook {
    /** Names the session, among what is known about a request that it authenticates. */
    public static final String CLAIM = "session";

    private final SignInLog log;
    private final InstantSource clock;

    public SessionBook(SignInLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Whose session it is.
     *
     * @param partnerId their company; empty on the program's side
     * @param userId as events name them
     */
    public record Owner(Optional<String> partnerId, String userId) {
        private boolean owns(SignIn session) {
            return session.getUserId().equals(userId) && session.getPartnerId().equals(partnerId.orElse(""));
        }
    }

    /**
     * A session.
     *
     * @param id of its cookie
     * @param roles what it may do, as tokens name it
     * @param device what its browser says it is
     * @param since when it began
     * @param until when it ends, unless it goes on
     */
    public record Session(String id, List<String> roles, String device, Instant since, Instant until) {
        public Session {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Notes that a session began, or goes on.
     *
     * @param name of its owner, empty if it is not known; and their address likewise
     * @throws NotAppendedException if it is not certain that its owner will find it: then it may not begin
     */
    public void note(Owner owner, Session session, String name, String address) {
        Person person = new Person(name, address, null, "");
        log.append(SignIn.newBuilder()
                .setSignInId(session.id())
                .setPartnerId(owner.partnerId().orElse(""))
                .setPerson(Sealing.person(person))
                .setUserId(owner.userId())
                .setRoles(session.roles())
                .setLanguage("")
                .setLeadsTo("")
                .setAskedAt(session.since())
                .setUsedAt(session.since())
                .setExpiresAt(session.until())
                .setDevice(session.device())
                .build());
    }

    /** @return the session, if it is known and was not ended */
    public Optional<Session> find(String id) {
        return log.find(id).filter(SessionBook::isOpen).map(SessionBook::session);
    }

    /** @return the open sessions of somebody, the youngest first */
    public List<Session> of(Owner owner) {
        return log.all().stream()
                .filter(SessionBook::isOpen)
                .filter(owner::owns)
                .sorted(Comparator.comparing(SignIn::getAskedAt).reversed())
                .map(SessionBook::session)
                .toList();
    }

    /** @return whether it was ended before its time. One that is not known was not: its cookie says when it ends */
    public boolean wasEnded(String id) {
        return log.find(id).filter(session -> session.getEndedAt() != null).isPresent();
    }

    /**
     * Ends a session of somebody, on all instances; one that is not theirs, or not open, stays as it is.
     *
     * @throws NotAppendedException if it is not certain that it was ended
     */
    public void end(Owner owner, String id) {
        log.find(id)
                .filter(SessionBook::isOpen)
                .filter(owner::owns)
                .ifPresent(session -> log.append(
                        SignIn.newBuilder(session).setEndedAt(clock.instant()).build()));
    }

    /**
     * Ends all sessions of somebody, on all instances.
     *
     * @throws NotAppendedException if it is not certain that all were ended
     */
    public void endAll(Owner owner) {
        of(owner).forEach(session -> end(owner, session.id()));
    }

    private static boolean isOpen(SignIn signIn) {
        return SignInLog.isSession(signIn) && signIn.getEndedAt() == null;
    }

    private static Session session(SignIn session) {
        return new Session(
                session.getSignInId(),
                session.getRoles(),
                session.getDevice(),
                session.getAskedAt(),
                session.getExpiresAt());
    }
}
