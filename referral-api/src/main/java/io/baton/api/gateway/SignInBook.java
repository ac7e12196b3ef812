package io.baton.api.gateway;

import io.baton.events.BusinessProfile;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.kafka.write.NotAppendedException;
import io.baton.lifecycle.roles.Role;
import io.baton.partners.Profiles;
import java.nio.charset.StandardCharsets;
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
public final class SignInBook {
    /** How long a link is worth something. */
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final Duration BETWEEN_TWO = Duration.ofSeconds(30);

    private final Profiles profiles;
    private final InstantSource clock;
    private final SignInLog log;

    /** @param profiles name the people */
    public SignInBook(SignInLog log, Profiles profiles, InstantSource clock) {
        this.log = log;
        this.profiles = profiles;
        this.clock = clock;
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
        byPartner(address).forEach((partner, contact) -> ask(partner, contact, language, leadsTo));
    }

    /**
     * Uses a link. Of several uses at the same moment, on whichever instances, the first one in the log counts.
     *
     * @return whether it was good for it: known, not used before, and in time
     * @throws NotAppendedException if it is not certain that it was used
     */
    public boolean use(String signInId) {
        return open(signInId)
                .map(known -> SignIn.newBuilder(known)
                        .setUsedAt(clock.instant())
                        .setUsedBy(UUID.randomUUID().toString())
                        .build())
                .filter(log::appendUse)
                .isPresent();
    }

    /** @return whether the link is known here, not used, and in time */
    public boolean isOpen(String signInId) {
        return open(signInId).isPresent();
    }

    private Optional<SignIn> open(String signInId) {
        return log.find(signInId).filter(known -> SignInLog.isLink(known) && known.getUsedAt() == null);
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

    /** Nobody is to be flooded with links by somebody else. */
    private void ask(String partner, LocationContact contact, String language, String leadsTo) {
        Optional<SignIn> last = log.lastLink(partner, Sealing.subjectOf(contact.getEmail()));
        Instant now = clock.instant();
        if (last.filter(link -> now.isBefore(link.getAskedAt().plus(BETWEEN_TWO)))
                .isPresent()) return;
        log.append(signIn(idAfter(last, partner, contact, now), partner, contact, language, leadsTo, now));
    }

    /**
     * @return the link's id. It follows from the link before it, so that instances that are asked at the same moment ask for the same
     *     link: it is mailed once
     */
    private static String idAfter(Optional<SignIn> last, String partner, LocationContact contact, Instant now) {
        String before =
                last.map(SignIn::getSignInId).orElseGet(() -> "none in " + now.getEpochSecond() / VALID.toSeconds());
        String name = String.join("\n", partner, Sealing.subjectOf(contact.getEmail()), before);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
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

    private static SignIn signIn(
            String id, String partner, LocationContact contact, String language, String leadsTo, Instant now) {
        Person person = new Person(contact.getName(), contact.getEmail(), null, language);
        return SignIn.newBuilder()
                .setSignInId(id)
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
}
