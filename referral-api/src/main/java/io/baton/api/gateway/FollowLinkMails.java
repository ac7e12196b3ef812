package io.baton.api.gateway;

import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.kafka.write.NotAppendedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Has a link mailed again by which somebody follows a request, as {@code sign-ins} has it. For one reader of one request there is one
 * mail in ten minutes, however often and on whichever instances it is asked for.
 */
public final class FollowLinkMails {
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(10);
    /** How long the mail is tried. Afterwards its reader asks again. */
    private static final Duration TRIED = Duration.ofHours(1);

    private final SignInLog log;
    private final InstantSource clock;

    /** Which link is mailed, and whose it is. */
    public enum Follower {
        CUSTOMER,
        SENDER
    }

    public FollowLinkMails(SignInLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Asks for the mail; again within ten minutes, it changes nothing.
     *
     * @param reader gets it
     * @param language to write in, BCP 47
     * @throws NotAppendedException if it is not certain that it will be mailed
     */
    public void ask(String rfiId, Follower follower, Person reader, String language) {
        Instant now = clock.instant();
        String id = id(rfiId, follower, now);
        if (log.find(id).isPresent()) return;
        log.append(SignIn.newBuilder()
                .setSignInId(id)
                .setPartnerId("")
                .setPerson(Sealing.person(reader))
                .setUserId("")
                .setRoles(List.of())
                .setLanguage(language)
                .setLeadsTo("")
                .setAskedAt(now)
                .setExpiresAt(now.plus(TRIED))
                .setFollowedRfiId(rfiId)
                .setFollowedBySender(follower == Follower.SENDER)
                .build());
    }

    /** It follows from the time, so that instances that are asked at the same moment ask for the same mail. */
    private static String id(String rfiId, Follower follower, Instant now) {
        long window = now.getEpochSecond() / BETWEEN_TWO.toSeconds();
        return Ids.hash("follow-link", rfiId, follower.name(), Long.toString(window));
    }
}
