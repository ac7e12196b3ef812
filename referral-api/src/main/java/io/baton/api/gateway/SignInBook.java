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
import java.util.stream.Stream;

/**
 * The links by which people of partners sign in: asking for one, and using it. A link signs in somebody who belongs to a partner now: a
 * contact of a location, as the business profile names them, or somebody whom the partner's admins have invited. It works once, within
 * 15 minutes; an invitation within a day.
 */
public final class SignInBook {
    /** How long a link is worth something. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** How long an invitation signs in: people do not wait for it. As long as the topic keeps it; afterwards one asks for a link. */
    public static final Duration INVITATION_VALID = Duration.ofHours(23);

    private static final Duration BETWEEN_TWO = Duration.ofSeconds(30);

    private final Profiles profiles;
    private final PeopleBook people;
    private final InstantSource clock;
    private final SignInLog log;

    /**
     * @param profiles name the contacts
     * @param people has those who have roles of their own
     */
    public SignInBook(SignInLog log, Profiles profiles, PeopleBook people, InstantSource clock) {
        this.log = log;
        this.profiles = profiles;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Asks that a link be mailed to an address, for each partner that it belongs to; nothing happens if it belongs to none, or if it was
     * asked for a moment ago.
     *
     * @param language to write in, BCP 47
     * @param leadsTo the page that the link opens: a path
     * @throws NotAppendedException if it is not certain that it will be mailed
     */
    public void ask(String address, String language, String leadsTo) {
        byPartner(address).values().forEach(known -> ask(known, language, leadsTo));
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

    /**
     * Invites somebody who belongs to a partner now: a link is mailed to them at once.
     *
     * @param id of the link: the same invitation again is mailed once
     * @param invitedBy who does, as people call them
     * @param invitedTo what the partner is called
     * @throws NotAppendedException if it is not certain that it will be mailed
     */
    public void invite(
            String id,
            String partner,
            String address,
            String language,
            String leadsTo,
            String invitedBy,
            String invitedTo) {
        if (log.find(id).isPresent()) return;
        Instant now = clock.instant();
        Optional.ofNullable(byPartner(address).get(partner))
                .map(known -> SignIn.newBuilder(signIn(id, known, language, leadsTo, now))
                        .setExpiresAt(now.plus(INVITATION_VALID))
                        .setInvitedBy(invitedBy)
                        .setInvitedTo(invitedTo)
                        .build())
                .ifPresent(log::append);
    }

    /**
     * @return what somebody may do for a partner now, as tokens name it: the roles that its admins gave, and those of a contact if its
     *     profiles name them; nothing if they do not belong to it
     */
    public List<String> rolesNow(String partnerId, String address) {
        return profiles.of(partnerId).stream()
                        .map(Profiles.Entry::profile)
                        .flatMap(profile -> contacts(profile).stream())
                        .anyMatch(contact -> isTheirs(address, contact))
                ? roles(partnerId, address, Role.ofContacts())
                : roles(partnerId, address, List.of());
    }

    private List<String> roles(String partnerId, String address, List<String> asContact) {
        Stream<String> given = people.find(partnerId, Sealing.subjectOf(address)).stream()
                .flatMap(member -> member.roles().stream())
                .map(Role::inToken);
        return Stream.concat(given, asContact.stream()).distinct().sorted().toList();
    }

    /** As pseudonyms have it, but without a hash for each contact of each profile: strangers may ask, and often. */
    private static boolean isTheirs(String address, LocationContact contact) {
        return contact.getEmail().strip().equalsIgnoreCase(address.strip());
    }

    /** Nobody is to be flooded with links by somebody else. */
    private void ask(Known known, String language, String leadsTo) {
        Optional<SignIn> last = log.lastLink(known.partnerId(), known.subject());
        Instant now = clock.instant();
        if (last.filter(link -> now.isBefore(link.getAskedAt().plus(BETWEEN_TWO)))
                .isPresent()) return;
        log.append(signIn(idAfter(last, known, now), known, language, leadsTo, now));
    }

    /**
     * @return the link's id. It follows from the link before it, so that instances that are asked at the same moment ask for the same
     *     link: it is mailed once
     */
    private static String idAfter(Optional<SignIn> last, Known known, Instant now) {
        String before =
                last.map(SignIn::getSignInId).orElseGet(() -> "none in " + now.getEpochSecond() / VALID.toSeconds());
        String name = String.join("\n", known.partnerId(), known.subject(), before);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Somebody who belongs to a partner now; the profile's word for them first, because it names their id at the identity provider. */
    private record Known(String partnerId, String name, String email, Optional<String> userId, List<String> roles) {
        String subject() {
            return Sealing.subjectOf(email);
        }
    }

    private Map<String, Known> byPartner(String address) {
        Map<String, Known> byPartner = new LinkedHashMap<>();
        for (Profiles.Entry entry : profiles.naming(address))
            for (LocationContact contact : contacts(entry.profile()))
                if (isTheirs(address, contact))
                    byPartner.computeIfAbsent(
                            entry.profile().getPartnerId(),
                            partner -> new Known(
                                    partner,
                                    contact.getName(),
                                    contact.getEmail(),
                                    Optional.ofNullable(contact.getUserId()),
                                    roles(partner, address, Role.ofContacts())));
        for (PeopleBook.Member member : people.named(address))
            byPartner.computeIfAbsent(
                    member.partnerId(),
                    partner -> new Known(
                            partner,
                            member.person().getName(),
                            member.person().getEmail(),
                            Optional.empty(),
                            roles(partner, address, List.of())));
        return byPartner;
    }

    private static List<LocationContact> contacts(BusinessProfile profile) {
        List<LocationContact> contacts = new ArrayList<>();
        profile.getLocations().forEach(location -> contacts.addAll(location.getContacts()));
        return contacts;
    }

    private static SignIn signIn(String id, Known known, String language, String leadsTo, Instant now) {
        return SignIn.newBuilder()
                .setSignInId(id)
                .setPartnerId(known.partnerId())
                .setPerson(Sealing.person(new Person(known.name(), known.email(), null, language)))
                .setUserId(known.userId().orElseGet(known::subject))
                .setRoles(known.roles())
                .setLanguage(language)
                .setLeadsTo(leadsTo)
                .setAskedAt(now)
                .setExpiresAt(now.plus(VALID))
                .build();
    }
}
