package io.baton.partners;

import io.baton.events.BusinessProfile;
import io.baton.events.PartnerNaming;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileCheck;
import io.baton.lifecycle.ranking.Offer;
import io.baton.records.NameClaims;
import io.baton.records.NamingRecords;
import io.baton.records.ProfileRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every business profile, as this instance has read it. */
public final class Profiles implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String WAITS = "waits";

    private final Map<String, Entry> entries = new HashMap<>();
    private final PartnerNames names = new PartnerNames();
    private final ProfileIndex byPartner =
            new ProfileIndex(entry -> Stream.of(entry.profile().getPartnerId()));
    private final ProfileIndex waiting = new ProfileIndex(
            entry -> NamingRecords.toRules(entry.profile()).waits() ? Stream.of(WAITS) : Stream.empty());
    private final ProfileIndex byAddress = new ProfileIndex(entry -> addresses(entry.profile()));
    private final TopicFollower<PartnerNaming> namings;
    private final TopicFollower<BusinessProfile> follower;

    /**
     * A profile as it stands.
     *
     * @param profileId the record's key
     * @param profile the record's value
     * @param version grows with each change of the profile, not by one
     * @param opening what it offers from when, if it takes referrals at all (L1): judged once, as it is read, not in every search
     * @param misnamed whether it bears another partner's name, and so takes no referrals
     */
    public record Entry(
            String profileId, BusinessProfile profile, long version, Optional<Opening> opening, boolean misnamed) {
        public Entry(String profileId, BusinessProfile profile, long version) {
            this(profileId, profile, version, opening(profileId, profile), false);
        }

        private static Optional<Opening> opening(String profileId, BusinessProfile profile) {
            Profile read = ProfileRecords.toRules(profile);
            return ProfileCheck.opensAt(profileId, read).map(from -> new Opening(Offer.of(read), from));
        }

        /** @return what it offers, if it takes referrals then */
        public Optional<Offer> open(Instant then) {
            return misnamed
                    ? Optional.empty()
                    : opening.filter(opens -> !opens.from().isAfter(then)).map(Opening::offer);
        }

        private Entry misnamed(boolean now) {
            return new Entry(profileId, profile, version, opening, now);
        }
    }

    /**
     * A profile that takes referrals.
     *
     * @param from when its pause ends; long ago if it is active
     */
    public record Opening(Offer offer, Instant from) {}

    /** Returns when it knows all profiles so far. */
    public Profiles(Connection connection, TopicSerdes serdes) {
        namings = TopicFollower.ofRecords(connection, serdes, Topics.PARTNER_NAMES, this::readName)
                .start(TopicFollower.From.BEGINNING);
        follower = TopicFollower.ofRecords(connection, serdes, Topics.BUSINESS_PROFILES, this::read)
                .start(TopicFollower.From.BEGINNING);
    }

    /** @return the profile; empty if there is none */
    public synchronized Optional<Entry> find(String profileId) {
        return Optional.ofNullable(entries.get(profileId));
    }

    /** @return the partner's, by their ids */
    public synchronized List<Entry> of(String partnerId) {
        return byPartner.of(partnerId);
    }

    /** @return those that name the address as a contact's, by their ids: strangers may ask to sign in, and often */
    public synchronized List<Entry> naming(String address) {
        return byAddress.of(folded(address));
    }

    /** @return all of them, as they stand now */
    public synchronized Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    /** @return those whose partner's name waits for the program, by their ids */
    public synchronized List<Entry> waiting() {
        return waiting.of(WAITS);
    }

    /**
     * @param lookAlikeAllowed whether the name may look like another's, if it is not the very same
     * @return the other partner's name that a partner would bear that calls itself so: one that customers could take for it, and that the
     *     other had first
     */
    public synchronized Optional<String> anothers(String partnerId, String name, boolean lookAlikeAllowed) {
        return names.anothers(partnerId, name, lookAlikeAllowed).map(NameClaim::name);
    }

    /** @return whether it bears another partner's name */
    public boolean isMisnamed(BusinessProfile profile) {
        return anothers(profile.getPartnerId(), profile.getPartnerName(), profile.getLookAlikeAllowed())
                .isPresent();
    }

    /** Waits a second at most until this instance has read that version of the profile; then returns the profile as it has read it, if at all. */
    public synchronized Optional<Entry> awaited(String profileId, long version) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (find(profileId).filter(entry -> entry.version() >= version).isEmpty()) {
            long left = giveUp - System.nanoTime();
            if (left <= 0 || !waitForMore(left)) break;
        }
        return find(profileId);
    }

    /** @return whether the follower of the profiles runs */
    public boolean following() {
        return follower.following() && namings.following();
    }

    private synchronized void read(ConsumerRecord<String, BusinessProfile> record) {
        Entry before = entries.remove(record.key());
        if (before != null) indexes().forEach(index -> index.remove(before));
        if (record.value() != null) add(new Entry(record.key(), record.value(), record.offset()));
        judge(names.profile(
                record.key(), Optional.ofNullable(record.value()), Instant.ofEpochMilli(record.timestamp())));
        notifyAll();
    }

    private synchronized void readName(ConsumerRecord<String, PartnerNaming> record) {
        judge(names.naming(record.key(), Optional.ofNullable(record.value()).map(NameClaims::toRules)));
    }

    /** One profile that comes or goes may give its name to others, or take it from them. */
    private void judge(Map<String, Boolean> misnamed) {
        misnamed.forEach((profileId, now) -> {
            Entry entry = entries.get(profileId);
            if (entry.misnamed() != now) add(entry.misnamed(now));
        });
    }

    private void add(Entry entry) {
        entries.put(entry.profileId(), entry);
        indexes().forEach(index -> index.add(entry));
    }

    private List<ProfileIndex> indexes() {
        return List.of(byPartner, byAddress, waiting);
    }

    private static Stream<String> addresses(BusinessProfile profile) {
        return profile.getLocations().stream()
                .flatMap(location -> location.getContacts().stream())
                .map(contact -> folded(contact.getEmail()));
    }

    /** Upper case first, as {@link String#equalsIgnoreCase} compares. */
    private static String folded(String address) {
        return address.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** @return false if the thread was interrupted */
    private synchronized boolean waitForMore(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        follower.close();
        namings.close();
    }
}
