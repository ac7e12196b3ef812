package io.baton.api.rfis;

import io.baton.api.ApiSettings;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.IdempotencyKey;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.RfiSubmission;
import io.baton.events.Target;
import io.baton.events.topics.Ids;
import io.baton.kafka.time.Wait;
import io.baton.lifecycle.roles.Right;
import io.baton.links.CustomerLink;
import io.baton.links.SenderLink;
import io.baton.partners.Profiles;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.RfiQuestion;
import io.baton.projections.views.RfiView;
import io.baton.projections.views.ViewsUnavailableException;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who sends which RFI, and who may read it (L14). */
@Singleton
public final class RfiService {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(5);

    private final ReferralViews views;
    private final Profiles profiles;
    private final CustomerLink links;
    private final SenderLink senders;
    private final ApiSettings settings;
    private final InstantSource clock;

    RfiService(
            ReferralViews views,
            Profiles profiles,
            CustomerLink links,
            SenderLink senders,
            ApiSettings settings,
            InstantSource clock) {
        this.views = views;
        this.profiles = profiles;
        this.links = links;
        this.senders = senders;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey the header, if it was sent
     * @return what the caller submits
     * @throws ProblemException if the caller may not, or something is wrong, naming each field
     */
    RfiSubmission submission(Caller caller, @Nullable String idempotencyKey, RfiJson body) {
        Fields fields = new Fields();
        Sending sending = Sending.of(caller, body, fields);
        RfiSubmission submission = body.submission(id(body, caller, idempotencyKey), sending, fields, clock.instant());
        caller.partnerId()
                .ifPresent(own -> requireOthers(own, submission.getSubmitted().getTargets(), fields));
        fields.check();
        return submission;
    }

    /**
     * @param caller who asks, if there is a token
     * @param key of the customer's or the sender's signed link, if it was sent
     * @return how the RFI stands
     * @throws ProblemException if there is none that the caller may see
     */
    public RfiView read(Optional<Caller> caller, String id, @Nullable String key) {
        boolean open = isCustomers(id, key)
                || isSenders(id, key)
                || caller.filter(asking -> asking.may(Right.READ_ALL_RFIS)).isPresent();
        Optional<RfiView> found =
                open || caller.isPresent() ? views.ask(new RfiQuestion(id)).rfi() : Optional.empty();
        return found.filter(rfi -> open || sent(caller.orElseThrow(), rfi))
                .orElseThrow(() -> new ProblemException(isOld(id, key) ? linkOld() : Problem.notFound()));
    }

    /** @return the RFI, if the views show it now */
    Optional<RfiView> shown(String id) {
        try {
            return views.ask(new RfiQuestion(id)).rfi();
        } catch (ViewsUnavailableException e) {
            return Optional.empty();
        }
    }

    /**
     * Waits a second at most for the views to show what was just done.
     *
     * @return the RFI as soon as they do; empty if they do not in time: it is done all the same, and shown later
     */
    public Optional<RfiView> awaited(String id, Predicate<RfiView> shown) {
        try {
            return Wait.atMost(PATIENCE, LOOK)
                    .until(
                            () -> views.ask(new RfiQuestion(id)).rfi(),
                            found -> found.filter(shown).isPresent())
                    .filter(shown);
        } catch (ViewsUnavailableException e) {
            return Optional.empty();
        }
    }

    /** @throws ProblemException if it is not the key of the customer's signed link, as if there were no such RFI; or if the link is old */
    public void requireKey(String id, @Nullable String key) {
        if (isCustomers(id, key)) return;
        throw new ProblemException(isOld(id, key) ? linkOld() : Problem.notFound());
    }

    /** @return where the RFI's customer follows it, from now on */
    URI customersLink(String id) {
        return links.link(id, clock.instant());
    }

    /** @return whether it is the key of the RFI's customer, and not old */
    public boolean isCustomers(String id, @Nullable String key) {
        return customersMailed(id, key).filter(this::opens).isPresent();
    }

    /** @return whether it is the key of the RFI's sender, and not old */
    public boolean isSenders(String id, @Nullable String key) {
        return sendersMailed(id, key).filter(this::opens).isPresent();
    }

    /** @return whether a mail had this key, and it opens the RFI no more */
    public boolean isOld(String id, @Nullable String key) {
        return customersMailed(id, key)
                .or(() -> sendersMailed(id, key))
                .filter(mailedAt -> !opens(mailedAt))
                .isPresent();
    }

    Optional<Instant> customersMailed(String id, @Nullable String key) {
        return Optional.ofNullable(key).flatMap(given -> links.mailedAt(id, given));
    }

    Optional<Instant> sendersMailed(String id, @Nullable String key) {
        return Optional.ofNullable(key).flatMap(given -> senders.mailedAt(id, given));
    }

    private boolean opens(Instant mailedAt) {
        return clock.instant().isBefore(mailedAt.plus(settings.linkLife()));
    }

    private static Problem linkOld() {
        return Problem.of(
                410, "link-old", "The link is old", "The page behind it sends a new one to the same address.");
    }

    /** @return the partner of the caller: by the token, or by the sender's link */
    Optional<String> companyOf(Optional<Caller> caller, RfiView rfi, @Nullable String key) {
        return isSenders(rfi.result().getRfiId(), key)
                ? Optional.ofNullable(rfi.result().getSenderPartnerId())
                : caller.flatMap(Caller::partnerId);
    }

    private static boolean sent(Caller caller, RfiView rfi) {
        return caller.asker().reads(Optional.ofNullable(rfi.result().getSenderPartnerId()));
    }

    /** Partners' and sellers' ids are made for them: nobody comes upon another's RFI by choosing its id. */
    private static String id(RfiJson body, Caller caller, @Nullable String idempotencyKey) {
        if (body.rfiId() == null)
            return Ids.hash(caller.partnerId().orElse(""), caller.userId(), IdempotencyKey.of(idempotencyKey));
        if (caller.may(Right.CHOOSE_RFI_IDS)) return body.rfiId();
        throw new ProblemException(Problem.invalid(List.of(new Problem.FieldError(
                "rfiId",
                "can be chosen by the program's systems only; send an " + IdempotencyKey.HEADER + " instead"))));
    }

    /** A lead is sent to another partner (L14). */
    void requireOthers(String own, List<Target> targets, Fields fields) {
        for (int i = 0; i < targets.size(); i++)
            if (owner(targets.get(i)).filter(own::equals).isPresent())
                fields.error("targets[" + i + "].profileId", "must belong to another partner");
    }

    private Optional<String> owner(Target target) {
        return profiles.find(target.getProfileId()).map(entry -> entry.profile().getPartnerId());
    }
}
