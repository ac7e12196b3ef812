package io.baton.quickstart;

import io.baton.events.Accepted;
import io.baton.events.BusinessProfile;
import io.baton.events.Change;
import io.baton.events.CompanySize;
import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.Engagement;
import io.baton.events.EventHeader;
import io.baton.events.Expired;
import io.baton.events.Flame;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Lost;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Origin;
import io.baton.events.ProfileStatus;
import io.baton.events.Received;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A programme's year, made up: requests for what partners offer, each to one to three of them, of which half are accepted, a third
 * declined, and the rest expire; most of the accepted ones end. The same seed gives the same events.
 */
final class GeneratedLog {
    private static final Duration YEAR = Duration.ofDays(360);
    private static final int SOLUTIONS = 40;
    private static final int REGIONS = 4;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "GB", "IT", "ES", "PL", "SE", "AT", "CH", "NL");
    private static final List<CompanySize> SIZES =
            List.of(CompanySize.MICRO, CompanySize.SMALL, CompanySize.MEDIUM, CompanySize.LARGE);
    private static final List<DeclineReason> REASONS =
            List.of(DeclineReason.UNABLE_TO_SUPPORT, DeclineReason.NO_CAPACITY, DeclineReason.OUT_OF_SERVICE_AREA);

    private final int referrals;
    private final int partners;
    private final Instant end;
    private final Random random;
    private final Sealed text = Sealing.text("someone", "ERP");

    /**
     * @param referrals how many, at least
     * @param partners how many, in {@value #REGIONS} regions
     * @param end of the year
     */
    GeneratedLog(int referrals, int partners, Instant end, long seed) {
        this.referrals = referrals;
        this.partners = partners;
        this.end = end;
        random = new Random(seed);
    }

    /** Each offers four of the solutions, in one country. */
    List<BusinessProfile> profiles() {
        return IntStream.range(0, partners).mapToObj(this::profile).toList();
    }

    private BusinessProfile profile(int partner) {
        String country = COUNTRIES.get(partner % COUNTRIES.size());
        LocationContact contact =
                new LocationContact("Ida Kern", "ida@partner" + partner + ".example", null, "en", null, null);
        return BusinessProfile.newBuilder()
                .setProfileId("profile-" + partner)
                .setPartnerId("partner-" + partner)
                .setPartnerName("Partner " + partner)
                .setRegion(region(partner))
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location("main", country, country, List.of(contact))))
                .setSolutions(solutions(partner))
                .setLanguages(List.of("en"))
                .setUpdatedAt(end)
                .build();
    }

    private static String region(int partner) {
        return "REGION-" + partner % REGIONS;
    }

    private static List<String> solutions(int partner) {
        return IntStream.range(0, 4)
                .mapToObj(next -> "solution-" + (partner / REGIONS + next * 7) % SOLUTIONS)
                .distinct()
                .toList();
    }

    /** Gives each event to the reader, in the order of time. */
    void forEach(Consumer<ReferralEvent> reader) {
        PriorityQueue<ReferralEvent> pending = new PriorityQueue<>(
                Comparator.comparing(event -> event.getHeader().getOccurredAt()));
        Duration between = YEAR.dividedBy(referrals);
        Instant now = end.minus(YEAR);
        for (int made = 0, request = 0; made < referrals; request++) {
            int targets = Math.min(referrals - made, 1 + random.nextInt(3));
            now = now.plus(between.multipliedBy(targets));
            while (!pending.isEmpty()
                    && !pending.peek().getHeader().getOccurredAt().isAfter(now)) reader.accept(pending.poll());
            int first = random.nextInt(partners);
            for (int target = 0; target < targets; target++)
                life(request, (first + target * REGIONS * SOLUTIONS) % partners, target, now, pending);
            made += targets;
        }
        while (!pending.isEmpty()) reader.accept(pending.poll());
    }

    private void life(int request, int partner, int target, Instant receivedAt, PriorityQueue<ReferralEvent> pending) {
        Referral received = received(rfi(request, partner, target, receivedAt), receivedAt);
        pending.add(event("received", received, receivedAt, Change.newBuilder().setReceived(new Received(List.of()))));
        int answer = random.nextInt(100);
        Instant answeredAt = receivedAt.plusSeconds(random.nextInt(60, 4 * 24 * 3_600));
        if (answer < 50) accepted(received, answeredAt, pending);
        else if (answer < 83) declined(received, answeredAt, pending);
        else expired(received, receivedAt.plus(Duration.ofDays(14)), pending);
    }

    private void accepted(Referral received, Instant at, PriorityQueue<ReferralEvent> pending) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(60);
        Engagement engagement = Engagement.newBuilder()
                .setName(text)
                .setValue(new Money(new BigDecimal("1000.0000"), "EUR"))
                .setPurchaseDate(day)
                .build();
        Referral accepted = next(received, Stage.ACCEPTED)
                .setAcceptedAt(at)
                .setEngagement(engagement)
                .build();
        pending.add(event("accepted", accepted, at, Change.newBuilder().setAccepted(new Accepted())));
        Instant endedAt = at.plus(Duration.ofDays(random.nextInt(1, 90)));
        int end = random.nextInt(10);
        if (end < 4) {
            Won won = new Won(
                    received.getRfi().getSolutions(),
                    engagement.getValue(),
                    LocalDate.ofInstant(endedAt, ZoneOffset.UTC),
                    List.of());
            Referral after =
                    next(accepted, Stage.WON).setArchivedAt(endedAt).setWon(won).build();
            pending.add(event("won", after, endedAt, Change.newBuilder().setWon(won)));
        } else if (end < 8) {
            Lost lost = new Lost(LostReason.PRICE, null, null);
            Referral after = next(accepted, Stage.LOST)
                    .setArchivedAt(endedAt)
                    .setLost(lost)
                    .build();
            pending.add(event("lost", after, endedAt, Change.newBuilder().setLost(lost)));
        }
    }

    private void declined(Referral received, Instant at, PriorityQueue<ReferralEvent> pending) {
        Declined declined = new Declined(REASONS.get(random.nextInt(REASONS.size())), null);
        Referral after = next(received, Stage.DECLINED)
                .setArchivedAt(at)
                .setDeclined(declined)
                .build();
        pending.add(event("declined", after, at, Change.newBuilder().setDeclined(declined)));
    }

    private void expired(Referral received, Instant at, PriorityQueue<ReferralEvent> pending) {
        Referral after = next(received, Stage.EXPIRED).setArchivedAt(at).build();
        pending.add(event("expired", after, at, Change.newBuilder().setExpired(new Expired())));
    }

    private Rfi rfi(int request, int partner, int target, Instant at) {
        List<String> offered = solutions(partner);
        return Rfi.newBuilder()
                .setRfiId("rfi-" + request)
                .setProfileId("profile-" + partner)
                .setLocation("main")
                .setPartnerId("partner-" + partner)
                .setPartnerName("Partner " + partner)
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCountry(COUNTRIES.get((request + target) % COUNTRIES.size()))
                .setRegion(region(partner))
                .setCompanySize(SIZES.get(request % SIZES.size()))
                .setLanguage("en")
                .setSolutions(List.of(offered.get(request % offered.size())))
                .setDirectContact(false)
                .setCustomer(text)
                .setNeed(text)
                .setContacts(List.of(text))
                .setSubmittedAt(at)
                .build();
    }

    private static Referral received(Rfi rfi, Instant at) {
        return Referral.newBuilder()
                .setReferralId(Ids.referral(rfi.getRfiId(), rfi.getProfileId(), rfi.getLocation()))
                .setVersion(1L)
                .setStage(Stage.RECEIVED)
                .setReceivedAt(at)
                .setPolicyVersion(0)
                .setRfi(rfi)
                .setFlame(Flame.NONE)
                .setDeadlines(List.of())
                .build();
    }

    private static Referral.Builder next(Referral before, Stage stage) {
        return Referral.newBuilder(before).setVersion(before.getVersion() + 1).setStage(stage);
    }

    private static ReferralEvent event(String kind, Referral after, Instant at, Change.Builder change) {
        EventHeader header = EventHeader.newBuilder()
                .setEventId(after.getReferralId() + "-" + after.getVersion())
                .setReferralId(after.getReferralId())
                .setRfiId(after.getRfi().getRfiId())
                .setPartnerId(after.getRfi().getPartnerId())
                .setVersion(after.getVersion())
                .setOccurredAt(at)
                .setKind(kind)
                .setCause(new Origin("referral-decisions", 0, 0L))
                .setCorrelationId(after.getRfi().getRfiId())
                .setPolicyVersion(0)
                .build();
        return new ReferralEvent(header, change.build(), after);
    }
}
