package io.baton.lifecycle.registration;

import java.util.Arrays;
import java.util.Optional;

/** The fields of a registration's form; a reviewer can send each of them back (L12). */
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

    /** @return the field that decisions and the API name so */
    public static Optional<RegistrationField> at(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** @return as decisions and the API name it */
    public String path() {
        return path;
    }
}
