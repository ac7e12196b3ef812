package io.baton.lifecycle.referral;

import io.baton.lifecycle.referral.Decision.AddContact;
import io.baton.lifecycle.referral.Decision.ChangeContact;
import io.baton.lifecycle.referral.Decision.Edit;
import io.baton.lifecycle.referral.Decision.OfEngagement;
import io.baton.lifecycle.referral.Decision.RemoveContact;
import io.baton.lifecycle.referral.Verdict.Granted;
import io.baton.lifecycle.referral.Verdict.Refused;
import java.util.Optional;

/** What may become of an engagement while its referral is accepted (L9). */
public final class Editing {
    private Editing() {}

    static Verdict judge(Engagement engagement, OfEngagement what) {
        return switch (what) {
            case Edit edit -> edit(engagement, edit);
            case AddContact add -> add(engagement, add);
            case ChangeContact change -> change(engagement, change);
            case RemoveContact remove -> remove(engagement, remove);
        };
    }

    private static Verdict edit(Engagement engagement, Edit edit) {
        return fault(edit)
                .<Verdict>map(Refused::new)
                .orElseGet(() -> new Granted(new Change.Edited(engagement.edited(edit), edit.named())));
    }

    private static Verdict add(Engagement engagement, AddContact add) {
        if (engagement.hasContact(add.contact().subjectId())) return refused(Refusal.invalid("email"));
        if (engagement.colleagues().size() >= Engagement.MOST_CONTACTS) return refused(Refusal.invalid("contacts"));
        return new Granted(new Change.ContactAdded(add.contact()));
    }

    private static Verdict change(Engagement engagement, ChangeContact change) {
        if (!engagement.hasContact(change.contactId())) return refused(unknownContact());
        String changed = change.contact().subjectId();
        if (!changed.equals(change.contactId()) && engagement.hasContact(changed))
            return refused(Refusal.invalid("email"));
        return new Granted(new Change.ContactChanged(change.contactId(), change.contact()));
    }

    private static Verdict remove(Engagement engagement, RemoveContact remove) {
        if (!engagement.hasContact(remove.contactId())) return refused(unknownContact());
        return new Granted(new Change.ContactRemoved(remove.contactId()));
    }

    private static Optional<Refusal> fault(Edit edit) {
        if (edit.named().isEmpty()) return Optional.of(Refusal.required("engagement"));
        for (EngagementField field : edit.cleared()) {
            if (field.required()) return Optional.of(Refusal.required(field.path()));
            if (edit.given().contains(field)) return Optional.of(Refusal.invalid(field.path()));
        }
        return Optional.empty();
    }

    private static Refusal unknownContact() {
        return Refusal.of(Refusal.Reason.UNKNOWN_CONTACT);
    }

    private static Verdict refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
