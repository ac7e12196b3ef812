package io.baton.inbox.program;

import io.baton.inbox.web.Reader;
import io.baton.projections.views.Funnel;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What the funnel is compared by. */
public enum Compared {
    REGION,
    COUNTRY,
    LEAD_TYPE,
    CAMPAIGN;

    static Compared named(@Nullable String key) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElse(REGION);
    }

    /** @return as addresses name it */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return what it is called */
    public String label(Reader reader) {
        return switch (this) {
            case REGION -> reader.say(ProgramPhrase.REGION);
            case COUNTRY -> reader.say(InboxPhrase.COUNTRY);
            case LEAD_TYPE -> reader.say(ProgramPhrase.LEAD_TYPE);
            case CAMPAIGN -> reader.say(InboxPhrase.CAMPAIGN);
        };
    }

    /** @return the groups of this kind */
    Map<String, Funnel.Counts> groups(Funnel funnel) {
        return switch (this) {
            case REGION -> funnel.regions();
            case COUNTRY -> funnel.countries();
            case LEAD_TYPE -> funnel.leadTypes();
            case CAMPAIGN -> funnel.campaigns();
        };
    }

    /** @return what a group is called */
    public String name(String group, Reader reader) {
        return switch (this) {
            case REGION -> group;
            case COUNTRY -> reader.formats().country(group);
            case LEAD_TYPE -> leadType(group, reader);
            case CAMPAIGN -> group.isEmpty() ? reader.say(ProgramPhrase.NO_CAMPAIGN) : group;
        };
    }

    /** @return the name of a lead type; of one of a later release, as it is written */
    static String leadType(String type, Reader reader) {
        return switch (type) {
            case "CUSTOMER_INQUIRY" -> reader.say(ProgramPhrase.LEAD_CUSTOMER);
            case "MARKETING_QUALIFIED" -> reader.say(ProgramPhrase.LEAD_MARKETING);
            case "SALES_QUALIFIED" -> reader.say(ProgramPhrase.LEAD_SALES);
            default -> type;
        };
    }
}
