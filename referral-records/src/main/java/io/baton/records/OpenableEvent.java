package io.baton.records;

import io.baton.events.Change;
import io.baton.events.Corrected;
import io.baton.events.Engagement;
import io.baton.events.Lost;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Registration;
import io.baton.events.RegistrationDraft;
import io.baton.events.RegistrationForm;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.sealing.Sealing;
import io.baton.events.sealing.UnreadableContentException;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether all that is sealed in an event can be opened, as what it is. What the engine has published always can. */
public final class OpenableEvent {
    private OpenableEvent() {}

    /** @throws UnreadableContentException if something cannot */
    public static void require(ReferralEvent event) {
        change(event.getChange());
        referral(event.getAfter());
    }

    private static void change(Change change) {
        given(change.getContactAdded(), added -> person(added.getContact()));
        given(change.getContactChanged(), changed -> person(changed.getContact()));
        given(change.getExtended(), extended -> text(extended.getReason()));
        given(change.getMailRequested(), mail -> text(mail.getReason()));
        given(change.getCancelled(), cancelled -> text(cancelled.getNotes()));
        given(change.getCorrected(), OpenableEvent::corrected);
        given(change.getDeclined(), declined -> text(declined.getNotes()));
        given(change.getLost(), OpenableEvent::lost);
        given(change.getRegistrationReturned(), returned -> text(returned.getNotes()));
        given(change.getRegistrationDeclined(), declined -> text(declined.getNotes()));
    }

    private static void referral(Referral referral) {
        rfi(referral.getRfi());
        given(referral.getEngagement(), OpenableEvent::engagement);
        given(referral.getCancelled(), cancelled -> text(cancelled.getNotes()));
        given(referral.getDeclined(), declined -> text(declined.getNotes()));
        given(referral.getLost(), OpenableEvent::lost);
        given(referral.getRegistration(), OpenableEvent::registration);
    }

    private static void corrected(Corrected corrected) {
        text(corrected.getReason());
        given(corrected.getWas().getLost(), OpenableEvent::lost);
        given(corrected.getNow().getLost(), OpenableEvent::lost);
    }

    private static void lost(Lost lost) {
        text(lost.getCompetitor());
        text(lost.getNotes());
    }

    private static void registration(Registration registration) {
        text(registration.getNotes());
        given(registration.getForm(), OpenableEvent::form);
        given(registration.getSaved(), OpenableEvent::draft);
    }

    private static void form(RegistrationForm form) {
        text(form.getCompany());
        person(form.getCustomerContact());
    }

    private static void draft(RegistrationDraft draft) {
        text(draft.getCompany());
        person(draft.getCustomerContact());
    }

    private static void rfi(Rfi rfi) {
        Sealing.openCustomer(rfi.getCustomer());
        text(rfi.getNeed());
        person(rfi.getSender());
        rfi.getContacts().forEach(OpenableEvent::person);
    }

    private static void engagement(Engagement engagement) {
        text(engagement.getName());
        text(engagement.getNotes());
        engagement.getColleagues().forEach(OpenableEvent::person);
    }

    private static void person(Sealed person) {
        given(person, Sealing::openPerson);
    }

    private static void text(Sealed text) {
        given(text, Sealing::openText);
    }

    private static <T> void given(T value, Consumer<T> check) {
        Optional.ofNullable(value).ifPresent(check);
    }
}
