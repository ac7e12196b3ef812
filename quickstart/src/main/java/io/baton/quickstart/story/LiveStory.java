package io.baton.quickstart.story;

import io.baton.api.gateway.ProgramSettings;
import io.baton.api.gateway.Submissions;
import io.baton.engine.decisions.TickWriter;
import io.baton.events.BusinessProfile;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiResult;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.TopicWriter;
import io.baton.links.CustomerLink;
import io.baton.operations.UserError;
import io.baton.projections.views.ReferralViews;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The story on a running Baton: it sends requests as customers do, and follows what comes of them. Its partners are real profiles, and
 * all that happens after the sending is Baton's own work.
 */
public final class LiveStory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStory.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int LINES_SHOWN = 40;

    private final StoryClock clock;
    private final CustomerLink links;
    private final CustomerMails mails;
    private final Chronicle chronicle;
    private final ShownChanges changed;
    private final TickWriter ticks;
    private final DueTicks due;
    private final TopicWriter<BusinessProfile> profiles;
    private final Submissions submissions;
    private final ProgramSettings settings;
    private final TopicFollower<ReferralEvent> events;
    private final TopicFollower<RfiResult> results;
    private final ScheduledExecutorService looks;
    private final Map<String, Cast.Customer> customers = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Optional<String> shown = Optional.empty();

    /** Whom the next request goes to. */
    enum To {
        ONE_WHO_ANSWERS(Cast.NORTHWIND),
        ONE_WHO_DOES_NOT(Cast.ADATUM);

        private final Cast.Partner partner;

        To(Cast.Partner partner) {
            this.partner = partner;
        }
    }

    /**
     * What the page shows now.
     *
     * @param page of the customer whose request changed last; empty before the first
     * @param changes counts what changed on that page
     * @param waiting how many requests wait in the inbox that is on the page
     * @param dayMillis how long a day takes
     * @param lineCount how many lines there are in all
     * @param lines the last of them
     */
    record State(
            String now,
            long day,
            boolean passing,
            long dayMillis,
            String hint,
            long waiting,
            String page,
            int changes,
            Chronicle.Funnel funnel,
            int lineCount,
            List<Chronicle.Line> lines,
            List<CustomerMails.Mail> mails) {}

    /**
     * Begins the story: its partners are there, and time stands still until {@link StoryClock#go}.
     *
     * @param clock that the broker's append times come from
     */
    LiveStory(Connection connection, TopicSerdes serdes, ReferralViews views, CustomerLink links, StorySettings story) {
        this.clock = story.clock();
        this.links = links;
        mails = new CustomerMails(story.mails());
        chronicle = new Chronicle(clock, this::company);
        changed = new ShownChanges(views);
        ticks = new TickWriter(connection, _ -> {});
        due = new DueTicks(ticks);
        profiles = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
        submissions = new Submissions(connection, serdes, clock);
        settings = new ProgramSettings(connection, serdes, clock);
        events = new TopicFollower<>(connection, serdes, Topics.REFERRAL_EVENTS, this::happened)
                .start(TopicFollower.From.END);
        results = new TopicFollower<>(connection, serdes, Topics.RFI_RESULTS, chronicle::answered)
                .start(TopicFollower.From.END);
        settings.rerouting().set(ReroutingMode.AUTOMATIC, null);
        for (BusinessProfile profile : Cast.profiles(clock.instant())) profiles.append(profile.getProfileId(), profile);
        looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("story").factory());
        looks.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            due.look(clock.instant());
            mails.look(clock.dayNumber());
            for (Optional<Referral> next = changed.next(); next.isPresent(); next = changed.next()) show(next.get());
        } catch (RuntimeException e) {
            // A task that throws would not be run again.
            LOG.warn("The story missed something", e);
        }
    }

    private void show(Referral after) {
        shown = Optional.of(after.getRfi().getRfiId());
        changes.incrementAndGet();
    }

    private void happened(ReferralEvent event) {
        due.happened(event);
        chronicle.happened(event);
        changed.add(event.getAfter());
    }

    /** Others may publish requests, too. */
    private String company(String rfiId) {
        return Optional.ofNullable(customers.get(rfiId))
                .map(Cast.Customer::company)
                .orElse("another customer");
    }

    /** @return the story's clock */
    StoryClock clock() {
        return clock;
    }

    /**
     * Sends the next customer's request; time passes from then on.
     *
     * @throws UserError if the engine did not answer
     */
    void send(To to) {
        clock.go();
        int number = requests.getAndIncrement();
        Cast.Customer customer = Cast.customer(number);
        String rfiId = "story-" + (number + 1);
        customers.put(rfiId, customer);
        chronicle.sends(rfiId, to.partner.name());
        submissions
                .submit(Cast.request(rfiId, customer, to.partner, clock.instant()), PATIENCE)
                .orElseThrow(() -> new UserError("No answer to " + rfiId + "; see Baton's log"));
    }

    /** @return the HTML of a mail by its number, from 0 */
    Optional<String> mail(int number) {
        List<CustomerMails.Mail> all = mails.all();
        return number >= 0 && number < all.size() ? Optional.of(all.get(number).html()) : Optional.empty();
    }

    State state() {
        List<Chronicle.Line> lines = chronicle.lines();
        return new State(
                clock.instant().toString(),
                clock.dayNumber(),
                clock.passing(),
                clock.day().toMillis(),
                hint(),
                chronicle.waitingFor(Cast.NORTHWIND),
                shown.map(this::page).orElse(""),
                changes.get(),
                chronicle.funnel(),
                lines.size(),
                lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()),
                mails.all().stream()
                        .map(mail -> new CustomerMails.Mail(mail.day(), mail.to(), mail.subject(), ""))
                        .toList());
    }

    private String hint() {
        if (requests.get() == 0)
            return "Send a request. Its mail slides in, and the partner in the middle gets it with a flame.";
        if (chronicle.waitingFor(Cast.NORTHWIND) > 0)
            return "You are Ida: press j and Enter to open the request, a to accept it, and Ctrl+Enter to send the form. Or wait, and see"
                    + " what 24 hours, 72 hours and 14 days bring.";
        if (chronicle.waitingFor(Cast.ADATUM) > 0)
            return "Adatum does not answer. After 14 days the request expires, and goes on to the next partner, with the reason.";
        if (chronicle.funnel().accepted() > 0 && chronicle.funnel().won() == 0)
            return "The customer knows who will call. Report the deal as won in its request, or send a request to a partner that"
                    + " does not answer.";
        return "Send a request to a partner that does not answer: after 14 days, 70 seconds here, it goes on to the next one.";
    }

    private String page(String rfiId) {
        URI link = links.link(rfiId, Instant.now());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    @Override
    public void close() {
        looks.shutdownNow();
        events.close();
        results.close();
        submissions.close();
        settings.close();
        profiles.close();
        ticks.close();
    }
}
