package io.baton.lifecycle.registration;

/** What a registration's form asks for, and what a reviewer can send back of it (L12). */
public enum RegistrationField {
    COMPANY("company"),
    COUNTRY("country"),
    SOLUTION("solution"),
    DEAL_KIND("dealKind"),
    TOTAL_VALUE("totalValue"),
    SOLUTION_VALUE("solutionValue"),
    STARTS_ON("startsOn"),
    /** The end, or that there is none. */
    ENDS_ON("endsOn"),
    SIGNED_ON("signedOn"),
    CUSTOMER_CONTACT("customerContact");

    private final String path;

    RegistrationField(String path) {
        this.path = path;
    }

    /** @return as decisions and the API name it */
    public String path() {
        return path;
    }
}
