package io.baton.records;

import static io.baton.records.Samples.decision;
import static io.baton.records.Samples.review;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.AddContact;
import io.baton.events.ApproveRegistration;
import io.baton.events.ChangeContact;
import io.baton.events.DeclineRegistration;
import io.baton.events.NoteCall;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationField;
import io.baton.events.RemoveContact;
import io.baton.events.ReturnRegistration;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Withdraw;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** For each kind of event one as the engine publishes it: the rules make it, out of the shortest history that leads to it. */
public final class SampleEvents {
    public static final String RFI = "rfi-1";
    /** On the engagement, from its acceptance on. */
    public static final Sealed COLLEAGUE =
            Sealing.person(new Person("Lena Falk", "lena@northwind-systems.example", null, "en"));

    /** Comes onto the referral later: as a contact of the location, or as a colleague. */
    public static final Sealed NEWCOMER =
            Sealing.person(new Person("Tom Berg", "tom@northwind-systems.example", null, "en"));

    private SampleEvents() {}

    public static ReferralEvent of(EventKind kind) {
        return of(kind, rfi -> {});
    }

    /**
     * @param kind any but {@link EventKind#UNKNOWN}, which no release writes
     * @param change to the RFI that the referral was received with
     */
    public static ReferralEvent of(EventKind kind, Consumer<Rfi> change) {
        List<ReferralDecision> decisions = new ArrayList<>();
        decisions.add(received(kind, change));
        decisions.addAll(decisions(kind));
        Origin origin = new Origin("referral-decisions", 0, 0L);
        return Samples.stepsUntilExpiry(decisions).stream()
                .map(step -> EventRecords.toRecord(step, origin, "correlation"))
                .filter(event -> EventKind.of(event) == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ReferralDecision received(EventKind kind, Consumer<Rfi> change) {
        ReferralDecision received = Samples.received(RFI);
        Rfi rfi = received.getReceive().getRfi();
        rfi.setDirectContact(kind == EventKind.DIRECT_CONTACT_WINDOW_ELAPSED);
        change.accept(rfi);
        return received;
    }

    private static List<ReferralDecision> decisions(EventKind kind) {
        return switch (kind) {
            case RECEIVED, REMINDER_DUE, LAST_CALL_DUE, DIRECT_CONTACT_WINDOW_ELAPSED, EXPIRED -> List.of();
            case CONTACTS_CHANGED -> List.of(Samples.nameContacts("name", RFI, NEWCOMER));
            case CALLED -> List.of(call());
            case EXTENDED -> List.of(Samples.extend("extend", RFI));
            case CORRECTED -> List.of(accept(), win(), Samples.correct("correct", RFI));
            case MAIL_REQUESTED -> List.of(Samples.resend("resend", RFI));
            case CANCELLED -> List.of(Samples.reassign("reassign", RFI));
            case ACCEPTED -> List.of(accept());
            case EDITED -> List.of(accept(), Samples.edit("edit", RFI));
            case CONTACT_ADDED -> List.of(accept(), addContact());
            case CONTACT_CHANGED -> List.of(accept(), changeContact());
            case CONTACT_REMOVED -> List.of(accept(), removeContact());
            case DECLINED -> List.of(Samples.decline("decline", RFI));
            case WITHDRAWN -> List.of(withdraw());
            case WON -> List.of(accept(), win());
            case LOST -> List.of(accept(), Samples.lose("lose", RFI));
            case REGISTRATION_SAVED -> List.of(accept(), win(), save());
            case REGISTRATION_SUBMITTED -> List.of(accept(), win(), register());
            case REGISTRATION_RETURNED -> List.of(accept(), win(), register(), sendBack());
            case REGISTRATION_APPROVED -> List.of(accept(), win(), register(), approve());
            case REGISTRATION_DECLINED -> List.of(accept(), win(), register(), declineRegistration());
            case UNKNOWN -> throw new IllegalArgumentException("No release writes an event of this kind");
        };
    }

    private static ReferralDecision accept() {
        ReferralDecision accept = Samples.accept("accept", RFI);
        accept.getAccept().setColleagues(List.of(COLLEAGUE));
        return accept;
    }

    private static ReferralDecision call() {
        return decision("call", RFI).setNoteCall(new NoteCall()).build();
    }

    private static ReferralDecision addContact() {
        return decision("add", RFI).setAddContact(new AddContact(NEWCOMER)).build();
    }

    private static ReferralDecision changeContact() {
        return decision("change", RFI)
                .setChangeContact(new ChangeContact(COLLEAGUE.getSubjectId(), NEWCOMER))
                .build();
    }

    private static ReferralDecision removeContact() {
        return decision("remove", RFI)
                .setRemoveContact(new RemoveContact(COLLEAGUE.getSubjectId()))
                .build();
    }

    private static ReferralDecision withdraw() {
        return decision("withdraw", RFI)
                .setActor(new Actor(ActorKind.CUSTOMER, null, "customer", "customer"))
                .setWithdraw(new Withdraw())
                .build();
    }

    private static ReferralDecision win() {
        return Samples.winEligible("win", RFI);
    }

    private static ReferralDecision save() {
        return decision("save", RFI)
                .setSaveRegistration(register().getRegister())
                .build();
    }

    private static ReferralDecision register() {
        return Samples.register("register", RFI);
    }

    private static ReferralDecision sendBack() {
        return review("return", RFI)
                .setReturnRegistration(new ReturnRegistration(
                        List.of(RegistrationField.TOTAL_VALUE), Sealing.text("subject", "Not the contract's value")))
                .build();
    }

    private static ReferralDecision approve() {
        return review("approve", RFI)
                .setApproveRegistration(new ApproveRegistration())
                .build();
    }

    private static ReferralDecision declineRegistration() {
        return review("decline-registration", RFI)
                .setDeclineRegistration(new DeclineRegistration(Sealing.text("subject", "Signed before the request")))
                .build();
    }
}
