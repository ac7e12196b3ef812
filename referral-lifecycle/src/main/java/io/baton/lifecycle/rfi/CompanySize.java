package io.baton.lifecycle.rfi;

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
    ENTERPRISE
}
