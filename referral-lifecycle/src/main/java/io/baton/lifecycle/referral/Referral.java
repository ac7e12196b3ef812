package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.contacts.Participants;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.rfi.Rfi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One RFI in the hands of one target: every state that it can be in. */
public sealed interface Referral {
    /** @return the version of its last event; 0 before the first */
    long version();

    /** Not received yet, or never. */
    record Unknown() implements Referral {
        @Override
        public long version() {
            return 0;
        }
    }

    /** A referral that exists. */
    sealed interface Known extends Referral {
        String referralId();

        String partnerId();

        /** @return the pseudonyms of its location's contacts and of its engagement's colleagues (L14) */
        Set<String> contacts();

        /** @return the decisions whose answers are remembered, oldest first */
        List<Applied> applied();
    }

    /** A referral with its request. */
    sealed interface Full extends Known {
        Rfi rfi();

        Receipt receipt();

        /** @return what the engine has to keep of it: all of it, as long as anything can still happen to it */
        default Known kept() {
            return this;
        }

        /** @return what the partner recorded, if it took the referral on */
        Optional<Engagement> recorded();

        /** @return the last time that one of the partner's people called the customer, if any did (L8) */
        Optional<Call> lastCall();

        @Override
        default Set<String> contacts() {
            List<Sealed> colleagues = recorded().map(Engagement::colleagues).orElse(List.of());
            return new Participants<>(rfi().contacts(), colleagues, Sealed::subjectId).ids();
        }

        @Override
        default String referralId() {
            return receipt().referralId();
        }

        @Override
        default String partnerId() {
            return rfi().partnerId();
        }
    }

    /**
     * What receipt fixed.
     *
     * @param referralId a function of RFI, profile and location
     * @param receivedAt the append time of the receipt
     * @param policyVersion the policy that its deadlines come from (L17)
     */
    record Receipt(String referralId, Instant receivedAt, int policyVersion) {}

    /**
     * A call to the customer. Of several, a referral keeps the last: it is what colleagues ask for, and the history has all.
     *
     * @param by who called, as events name them
     * @param at when they said so
     */
    record Call(String by, Instant at) {
        /** So long, the same person's call is the same call: somebody who presses twice has called once. */
        public static final Duration SAME = Duration.ofMinutes(1);

        public Call {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
        }

        boolean is(String person, Instant now) {
            return by.equals(person) && now.isBefore(at.plus(SAME));
        }
    }

    /** In the Inbox, undecided. {@code deadlines} are those still to come, in order. */
    record Received(
            Receipt receipt,
            long version,
            Rfi rfi,
            Flame flame,
            List<Deadline> deadlines,
            Optional<Call> lastCall,
            List<Applied> applied)
            implements Full {
        public Received {
            deadlines = List.copyOf(deadlines);
            applied = List.copyOf(applied);
        }

        @Override
        public Optional<Engagement> recorded() {
            return Optional.empty();
        }
    }

    /** The partner works on it. No deadline is left. */
    record Accepted(
            Receipt receipt,
            long version,
            Rfi rfi,
            Instant acceptedAt,
            Engagement engagement,
            Optional<Call> lastCall,
            List<Applied> applied)
            implements Full {
        public Accepted {
            applied = List.copyOf(applied);
        }

        @Override
        public Optional<Engagement> recorded() {
            return Optional.of(engagement);
        }

        /** @return the contacts of the location, who are handed over as colleagues are (L9) */
        Colleagues location() {
            return new Colleagues(rfi.contacts());
        }
    }

    /** Ended: final, but for its registration and a correction (L11, L12). */
    sealed interface Closed extends Known {
        Outcome outcome();

        /** @return the registration, if the partner or the program still has to act on it (L12) */
        Optional<Registration.Open> openRegistration();
    }

    /**
     * Ended, with everything that is known of it.
     *
     * @param accepted when it was accepted and what was recorded then; empty if it never was
     * @param archivedAt when it ended
     * @param ending the change that ended it
     * @param registration of a deal that was won with an eligible solution (L12)
     * @param correction the last time that the program corrected how it ended, if it did (L11)
     */
    record Archived(
            Receipt receipt,
            long version,
            Rfi rfi,
            Optional<Engaged> accepted,
            Instant archivedAt,
            Outcome outcome,
            Change ending,
            Optional<Registration> registration,
            Optional<Correction> correction,
            Optional<Call> lastCall,
            List<Applied> applied)
            implements Full, Closed {
        public Archived {
            applied = List.copyOf(applied);
        }

        @Override
        public Optional<Engagement> recorded() {
            return accepted.map(Engaged::engagement);
        }

        @Override
        public Optional<Registration.Open> openRegistration() {
            return registration.filter(Registration.Open.class::isInstance).map(Registration.Open.class::cast);
        }

        /** @return what a refusal needs, and no more, unless its deal is still to be registered (L12), or may be corrected (L11) */
        @Override
        public Known kept() {
            return openRegistration().isPresent() || settledAt().isPresent() ? this : remembered();
        }

        /** @return when nothing more can happen to it, if that is certain and something still can until then (L11) */
        public Optional<Instant> settledAt() {
            return Optional.of(archivedAt.plus(CorrectionPolicy.LONGEST_WINDOW))
                    .filter(_ -> Correcting.isReported(outcome))
                    .filter(_ -> openRegistration().isEmpty());
        }

        /** @return what a refusal needs, and no more */
        public Remembered remembered() {
            return new Remembered(referralId(), partnerId(), version, outcome, contacts(), applied);
        }
    }

    /**
     * The last correction of how a deal ended (L11).
     *
     * @param number how many there were with it
     */
    record Correction(int number, Instant at) {
        static Correction next(Optional<Correction> before, Instant at) {
            return new Correction(before.map(Correction::number).orElse(0) + 1, at);
        }
    }

    /** The engagement of a referral that was accepted before it ended. */
    record Engaged(Instant acceptedAt, Engagement engagement) {}

    /**
     * A final referral as the engine keeps it: enough to refuse decisions, and to answer a repeat.
     *
     * @param contacts the pseudonyms of its contacts: it exists for a referrals user only if they are one (L14)
     */
    record Remembered(
            String referralId,
            String partnerId,
            long version,
            Outcome outcome,
            Set<String> contacts,
            List<Applied> applied)
            implements Closed {
        public Remembered {
            contacts = Set.copyOf(contacts);
            applied = List.copyOf(applied);
        }

        @Override
        public Optional<Registration.Open> openRegistration() {
            return Optional.empty();
        }
    }

    /** The customer's wish to be called (L8). */
    enum Flame {
        /** Not asked for. */
        NONE,
        /** Call now. */
        LIT,
        /** The window is over; still call. */
        ELAPSED
    }
}
