package io.baton.lifecycle.referral;

import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.Decision.AddContact;
import io.baton.lifecycle.referral.Decision.ChangeContact;
import io.baton.lifecycle.referral.Decision.Edit;
import io.baton.lifecycle.referral.Decision.OfEngagement;
import io.baton.lifecycle.referral.Decision.RemoveContact;
import io.baton.lifecycle.referral.Referral.Accepted;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import io.baton.lifecycle.referral.Verdict.Unchanged;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of an engagement while its referral is accepted (L9). */
public final class Editing {
    private Editing() {}

    static Verdict judge(Accepted referral, OfEngagement what, LocalDate today) {
        Engagement engagement = referral.engagement();
        return switch (what) {
            case Edit edit -> edit(engagement, edit, today);
            case AddContact(Sealed contact) -> add(engagement.staff(), contact);
            case ChangeContact(String contactId, Sealed contact) -> change(referral, contactId, contact);
            case RemoveContact(String contactId) -> remove(referral, contactId);
        };
    }

    private static Verdict edit(Engagement engagement, Edit edit, LocalDate today) {
        if (edit.named().isEmpty()) return new Unchanged();
        return fault(edit, today)
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Granted(new Change.Edited(engagement.edited(edit), edit.named())));
    }

    private static Verdict add(Colleagues staff, Sealed contact) {
        return staff.faultOfAdding(contact)
                .map(Editing::invalid)
                .orElseGet(() -> new Granted(new Change.ContactAdded(contact)));
    }

    /** A contact of the location can be handed over as a colleague can: profiles do not reach a deal that was accepted. */
    private static Verdict change(Accepted referral, String contactId, Sealed contact) {
        if (!referral.contacts().contains(contactId)) return refused(unknownContact());
        Colleagues staff = referral.engagement().staff();
        return (staff.include(contactId) ? staff : referral.location())
                .faultOfChanging(contactId, contact)
                .map(Editing::invalid)
                .orElseGet(() -> new Granted(new Change.ContactChanged(contactId, contact)));
    }

    private static Verdict remove(Accepted referral, String contactId) {
        if (!referral.contacts().contains(contactId)) return refused(unknownContact());
        return new Granted(new Change.ContactRemoved(contactId));
    }

    private static Optional<Refusal> fault(Edit edit, LocalDate today) {
        for (EngagementField field : edit.cleared()) {
            if (field.required()) return Optional.of(Refusal.required(field.path()));
            if (edit.given().contains(field)) return Optional.of(Refusal.invalid(field.path()));
        }
        return edit.purchaseDate()
                .filter(day -> !Days.near(day, today))
                .map(_ -> Refusal.invalid(EngagementField.PURCHASE_DATE.path()));
    }

    private static Refusal unknownContact() {
        return Refusal.of(Refusal.Reason.UNKNOWN_CONTACT);
    }

    private static Verdict invalid(String field) {
        return refused(Refusal.invalid(field));
    }

    private static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
