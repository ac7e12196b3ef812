package io.baton.events.topics;

import io.baton.events.BusinessProfile;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.Delivery;
import io.baton.events.MailPreference;
import io.baton.events.Notification;
import io.baton.events.PartnerNaming;
import io.baton.events.PersonChange;
import io.baton.events.ProgramSetting;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.SignIn;
import io.baton.events.UserMark;
import io.baton.events.topics.Topic.Clock;
import io.baton.events.topics.Topic.Kept;
import java.time.Duration;
import java.util.List;

/** Every topic that Baton reads or writes, declared once. */
public final class Topics {
    /** How long the bytes of unreadable records are kept. */
    public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    /** What others may ask in one record. So nothing that grows from it outgrows what Kafka takes by default. */
    private static final int ASKED = 64 << 10;
    /** An RFI with the people of its target, or a decision. */
    private static final int DECIDED = 256 << 10;
    /** What Baton writes itself: as much as Kafka takes by default. */
    private static final int RECORDED = 1 << 20;

    /** What customers and senders ask; written by marketing systems and the HTTP intake. */
    public static final Topic<RfiSubmission> RFI_SUBMISSIONS =
            new Topic<>("rfi-submissions", "rfiId", RfiSubmission.class, days(90), Clock.BROKER, ASKED);

    /** What became of each submission; written by the engine. */
    public static final Topic<RfiResult> RFI_RESULTS =
            new Topic<>("rfi-results", "rfiId", RfiResult.class, new Kept.ForEver(), Clock.WRITER, RECORDED);

    /** How partners are seen; written by the facade and the program's systems. */
    public static final Topic<BusinessProfile> BUSINESS_PROFILES = new Topic<>(
            "business-profiles", "profileId", BusinessProfile.class, new Kept.LastOfEachKey(), Clock.BROKER, ASKED);

    /** Since when which profile calls its partner what; written by the engine, as it reads the profiles. */
    public static final Topic<PartnerNaming> PARTNER_NAMES = new Topic<>(
            "partner-names", "profileId", PartnerNaming.class, new Kept.LastOfEachKey(), Clock.WRITER, RECORDED);

    /** What the program has set; written by the facade for its operators. */
    public static final Topic<ProgramSetting> PROGRAM_SETTINGS = new Topic<>(
            "program-settings", "setting", ProgramSetting.class, new Kept.LastOfEachKey(), Clock.WRITER, ASKED);

    /** All decisions about referrals; each partition is one order and one clock. */
    public static final Topic<ReferralDecision> REFERRAL_DECISIONS =
            new Topic<>("referral-decisions", "referralId", ReferralDecision.class, days(90), Clock.BROKER, DECIDED);

    /** What has happened to referrals: the book of record; written by the engine. */
    public static final Topic<ReferralEvent> REFERRAL_EVENTS = new Topic<>(
            "referral-events", "referralId", ReferralEvent.class, new Kept.ForEver(), Clock.WRITER, RECORDED);

    /** The answers to decisions; written by the engine. */
    public static final Topic<DecisionResult> DECISION_RESULTS =
            new Topic<>("decision-results", "referralId", DecisionResult.class, days(1), Clock.WRITER, RECORDED);

    /** The same answers as soon as they are judged, before their transaction; written by the engine for instances that wait. */
    public static final Topic<DecisionResult> VERDICTS = new Topic<>(
            "verdicts", "referralId", DecisionResult.class, new Kept.For(Duration.ofHours(1)), Clock.WRITER, RECORDED);

    /** How each referral ended, for analytics; written by the engine. */
    public static final Topic<DealOutcome> DEAL_OUTCOMES =
            new Topic<>("deal-outcomes", "referralId", DealOutcome.class, new Kept.ForEver(), Clock.WRITER, RECORDED);

    /** Users' own marks; written by the facade. */
    public static final Topic<UserMark> USER_MARKS = new Topic<>(
            "user-marks",
            "partnerId/userId/referralId, each percent-encoded",
            UserMark.class,
            new Kept.LastOfEachKey(),
            Clock.WRITER,
            ASKED);

    /** Who is to be told of what; written by the notifier. */
    public static final Topic<Notification> NOTIFICATIONS =
            new Topic<>("notifications", "notificationId", Notification.class, days(400), Clock.WRITER, RECORDED);

    /** The ledger of mails; written by the notifier. */
    public static final Topic<Delivery> NOTIFICATION_DELIVERIES = new Topic<>(
            "notification-deliveries",
            "notificationId",
            Delivery.class,
            new Kept.LastOfEachKey(),
            Clock.WRITER,
            RECORDED);

    /** What addresses want, or can take; written by the notifier and the facade. */
    public static final Topic<MailPreference> MAIL_PREFERENCES = new Topic<>(
            "mail-preferences",
            "hash of the address",
            MailPreference.class,
            new Kept.LastOfEachKey(),
            Clock.WRITER,
            ASKED);

    /**
     * Links that sign people in once, their sessions, and customers' requests with the links that confirm them; written by the facade. A
     * link ends within minutes, an invitation and a request within a day.
     */
    public static final Topic<SignIn> SIGN_INS =
            new Topic<>("sign-ins", "signInId", SignIn.class, days(1), Clock.WRITER, ASKED);

    /** Who belongs to a partner with roles of their own, as its admins ask it; written by the facade. */
    public static final Topic<PersonChange> PARTNER_PEOPLE =
            new Topic<>("partner-people", "partnerId", PersonChange.class, new Kept.ForEver(), Clock.BROKER, ASKED);

    /** All of them. */
    public static final List<Topic<?>> ALL = List.of(
            RFI_SUBMISSIONS,
            RFI_RESULTS,
            BUSINESS_PROFILES,
            PROGRAM_SETTINGS,
            REFERRAL_DECISIONS,
            REFERRAL_EVENTS,
            DECISION_RESULTS,
            VERDICTS,
            DEAL_OUTCOMES,
            USER_MARKS,
            NOTIFICATIONS,
            NOTIFICATION_DELIVERIES,
            MAIL_PREFERENCES,
            SIGN_INS,
            PARTNER_PEOPLE,
            PARTNER_NAMES);

    /** Those with dead letters: the topics that a part reads in order. Who follows another one as a table skips what cannot be read. */
    public static final List<Topic<?>> WITH_DEAD_LETTERS = List.of(
            RFI_SUBMISSIONS,
            RFI_RESULTS,
            BUSINESS_PROFILES,
            REFERRAL_DECISIONS,
            REFERRAL_EVENTS,
            USER_MARKS,
            NOTIFICATIONS);

    /** Those of them whose dead letters may be put back: a record's id makes the repeat of one that was taken in the same request. */
    public static final List<Topic<?>> PUT_BACK = List.of(RFI_SUBMISSIONS, REFERRAL_DECISIONS);

    private Topics() {}

    private static Kept days(int days) {
        return new Kept.For(Duration.ofDays(days));
    }
}
