package io.baton.lifecycle;

import java.util.Collection;

/** The customer's number of employees, in the classes that profiles choose from (L15). */
public enum CompanySize {
    /** 1 to 9. */
    MICRO,
    /** 10 to 49. */
    SMALL,
    /** 50 to 249. */
    MEDIUM,
    /** 250 to 999. */
    LARGE,
    /** 1,000 and more. */
    ENTERPRISE;

    /**
     * @param served the sizes that a profile serves; none named means all, as in a profile that says nothing of sizes
     * @return whether customers of this size are among them (L15)
     */
    public boolean servedBy(Collection<CompanySize> served) {
        return served.isEmpty() || served.contains(this);
    }
}
