package io.baton.inbox.requests;

import io.baton.api.decisions.DecisionRequests.AcceptJson;
import io.baton.api.decisions.DecisionRequests.DeclineJson;
import io.baton.api.decisions.DecisionRequests.LostJson;
import io.baton.api.decisions.DecisionRequests.WonJson;
import io.baton.api.referrals.EngagementPatch;
import io.baton.api.registrations.RegistrationRequests.RegisterJson;
import io.baton.api.web.ContactJson;
import io.baton.api.web.PersonJson;
import io.baton.api.web.Problem;
import io.baton.events.AddContact;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is written into the forms by which a deal is decided, as the bodies by which the API is asked for the same. */
public final class DecisionForms {
    /** Refused by its fields, as any form that was left empty. */
    private static final PersonJson NOBODY = new PersonJson(null, null, null, null, null);

    private static final Pattern COLLEAGUE = Pattern.compile("colleagues\\[(\\d{1,4})](.*)");

    private DecisionForms() {}

    static AcceptJson accept(Form form) {
        return new AcceptJson(
                form.absentIfEmpty("name"),
                form.money("value"),
                form.absentIfEmpty("purchaseDate"),
                form.absentIfEmpty("notes"),
                form.absentIfEmpty("crmId"),
                form.absentIfEmpty("campaignId"),
                form.people("colleagues", RequestPage.COLLEAGUES),
                callers(form));
    }

    /** The colleagues whom the customer is to expect, by the mark beside each. */
    private static List<String> callers(Form form) {
        return IntStream.range(0, RequestPage.COLLEAGUES)
                .mapToObj(row -> "colleagues[" + row + "]")
                .filter(colleague -> "true".equals(form.in(colleague + ".calls")))
                .flatMap(colleague -> form.addresses(colleague + ".email").stream())
                .toList();
    }

    /** @return the error at the row in which its person was written: somebody with several addresses is several people */
    static Problem.FieldError atItsRow(Form form, Problem.FieldError error) {
        Matcher person = COLLEAGUE.matcher(error.field());
        if (!person.matches()) return error;
        int row = form.rowOf(Integer.parseInt(person.group(1)), "colleagues", RequestPage.COLLEAGUES);
        return new Problem.FieldError("colleagues[" + row + "]" + person.group(2), error.detail());
    }

    static DeclineJson decline(Form form) {
        return new DeclineJson(form.absentIfEmpty("reason"), form.absentIfEmpty("notes"));
    }

    /**
     * What its author changed: the form has what stood in its fields before, so that the same form is the same request whenever it is
     * sent. A field that was emptied is cleared, if it can be.
     */
    static EngagementPatch edit(Form form) {
        return EngagementPatch.between(engagement(form.before()), engagement(form));
    }

    private static EngagementPatch.Values engagement(Form form) {
        return new EngagementPatch.Values(
                form.absentIfEmpty("name"),
                form.money("value"),
                form.absentIfEmpty("purchaseDate"),
                form.absentIfEmpty("notes"),
                form.absentIfEmpty("crmId"),
                form.absentIfEmpty("campaignId"));
    }

    /** @return somebody, once for each of their addresses */
    static List<AddContact> additions(Form form) {
        List<PersonJson> persons = form.persons("");
        return (persons.isEmpty() ? List.of(NOBODY) : persons)
                .stream().map(ContactJson::seal).map(AddContact::new).toList();
    }

    static WonJson won(Form form) {
        return won(form, "");
    }

    /** @param path where its fields stand in the form */
    public static WonJson won(Form form, String path) {
        return new WonJson(
                form.lines(path + "solutions"), form.money(path + "value"), form.absentIfEmpty(path + "closedOn"));
    }

    static LostJson lost(Form form) {
        return lost(form, "");
    }

    /** @param path where its fields stand in the form */
    public static LostJson lost(Form form, String path) {
        return new LostJson(
                form.absentIfEmpty(path + "reason"),
                form.absentIfEmpty(path + "competitor"),
                form.absentIfEmpty(path + "notes"));
    }

    static RegisterJson registration(Form form) {
        return new RegisterJson(
                form.absentIfEmpty("company"),
                form.absentIfEmpty("country"),
                form.absentIfEmpty("solution"),
                form.absentIfEmpty("dealKind"),
                form.money("totalValue"),
                form.money("solutionValue"),
                form.absentIfEmpty("startsOn"),
                form.absentIfEmpty("endsOn"),
                form.absentIfEmpty("perpetual"),
                form.absentIfEmpty("signedOn"),
                form.person("customerContact"));
    }

    /** @return whether the registration is to be kept as it is, and not filed yet */
    static boolean kept(Form form) {
        return "true".equals(form.in("keep"));
    }
}
