package io.baton.lifecycle.referral;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an engagement that an edit can change (L9). */
public enum EngagementField {
    NAME("name", true),
    VALUE("value", true),
    PURCHASE_DATE("purchaseDate", true),
    NOTES("notes", false),
    CRM_ID("crmId", false),
    CAMPAIGN_ID("campaignId", false);

    private final String path;
    private final boolean required;

    EngagementField(String path, boolean required) {
        this.path = path;
        this.required = required;
    }

    /** @return the field that decisions and the API name so */
    public static Optional<EngagementField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** @return as decisions and the API name it */
    public String path() {
        return path;
    }

    /** @return whether every engagement has it (L4), so that it can be changed, but not cleared */
    public boolean required() {
        return required;
    }
}
