package io.baton.api.gateway;

import io.baton.events.BusinessProfile;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.FollowedTable;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.lifecycle.roles.Role;
import io.baton.partners.Profiles;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The links by which people of partners sign in: asking for one, and using it. A link signs in the contact of a location, as the
 * business profile names them now, and works once, within 15 minutes.
 */
public final class SignInBook implements AutoCloseable {
    /** How long a link is worth something. */
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final Duration BETWEEN_TWO = Duration.ofSeconds(30);

    private static final int MOST_REMEMBERED = 10_000;

    private final Profiles profiles;
    private final InstantSource clock;
    private final FollowedTable<SignIn> signIns;
    private final TopicWriter<SignIn> writer;
    private final Map<String, Instant> lastAsked = new LinkedHashMap<>();

    /** @param profiles name the people */
    public SignInBook(Connection connection, TopicSerdes serdes, Profiles profiles, InstantSource clock) {
        this.profiles = profiles;
        this.clock = clock;
        signIns = new FollowedTable<>(
                connection, serdes, Topics.SIGN_INS, signIn -> clock.instant().isBefore(signIn.getExpiresAt()));
        writer = new TopicWriter<>(connection, serdes, Topics.SIGN_INS);
    }

    /**
     * Asks that a link be mailed to an address, for each partner that names it as a contact; nothing happens if none does, or if
     * it was asked for a moment ago.
     *
     * @param language to write in, BCP 47
     * @param leadsTo the page that the link opens: a path
     * @throws NotAppendedException if it is not certain that it will be mailed
     */
    public void ask(String address, String language, String leadsTo) {
        Map<String, LocationContact> byPartner = byPartner(address);
        if (byPartner.isEmpty() || askedLately(Sealing.subjectOf(address))) return;
        byPartner.forEach((partner, contact) -> append(signIn(partner, contact, language, leadsTo)));
    }

    /**
     * Uses a link.
     *
     * @return whether it was good for it: known, not used before, and in time
     * @throws NotAppendedException if it is not certain that it was used
     */
    public synchronized boolean use(String signInId) {
        Instant now = clock.instant();
        Optional<SignIn> good =
                signIns.find(signInId).filter(known -> known.getUsedAt() == null && now.isBefore(known.getExpiresAt()));
        good.ifPresent(known -> append(SignIn.newBuilder(known).setUsedAt(now).build()));
        return good.isPresent();
    }

    /** @return whether a partner's business profiles name the address as a contact now */
    public boolean isContact(String partnerId, String address) {
        return profiles.all().stream()
                .map(Profiles.Entry::profile)
                .filter(profile -> profile.getPartnerId().equals(partnerId))
                .flatMap(profile -> contacts(profile).stream())
                .anyMatch(contact -> isTheirs(address, contact));
    }

    /** As pseudonyms have it, but without a hash for each contact of each profile: strangers may ask, and often. */
    private static boolean isTheirs(String address, LocationContact contact) {
        return contact.getEmail().strip().equalsIgnoreCase(address.strip());
    }

    private void append(SignIn signIn) {
        writer.append(signIn.getSignInId(), signIn);
        signIns.put(signIn.getSignInId(), signIn);
    }

    private Map<String, LocationContact> byPartner(String address) {
        Map<String, LocationContact> byPartner = new LinkedHashMap<>();
        for (Profiles.Entry entry : profiles.all())
            for (LocationContact contact : contacts(entry.profile()))
                if (isTheirs(address, contact))
                    byPartner.putIfAbsent(entry.profile().getPartnerId(), contact);
        return byPartner;
    }

    private static List<LocationContact> contacts(BusinessProfile profile) {
        List<LocationContact> contacts = new ArrayList<>();
        profile.getLocations().forEach(location -> contacts.addAll(location.getContacts()));
        return contacts;
    }

    private SignIn signIn(String partner, LocationContact contact, String language, String leadsTo) {
        Instant now = clock.instant();
        Person person = new Person(contact.getName(), contact.getEmail(), null, language);
        return SignIn.newBuilder()
                .setSignInId(UUID.randomUUID().toString())
                .setPartnerId(partner)
                .setPerson(Sealing.person(person))
                .setUserId(Optional.ofNullable(contact.getUserId()).orElse(Sealing.subjectOf(contact.getEmail())))
                .setRoles(Role.ofContacts())
                .setLanguage(language)
                .setLeadsTo(leadsTo)
                .setAskedAt(now)
                .setExpiresAt(now.plus(VALID))
                .build();
    }

    /** Nobody is to be flooded with links by somebody else. */
    private synchronized boolean askedLately(String subject) {
        Instant now = clock.instant();
        lastAsked.values().removeIf(at -> at.plus(BETWEEN_TWO).isBefore(now));
        if (lastAsked.size() >= MOST_REMEMBERED || lastAsked.containsKey(subject)) return true;
        lastAsked.put(subject, now);
        return false;
    }

    @Override
    public void close() {
        signIns.close();
        writer.close();
    }
}
