package io.baton.inbox.find;

import io.baton.api.web.Problem.FieldError;
import java.util.List;
import java.util.Optional;

/** What is wrong with the fields of a form. */
final class Faults {
    private Faults() {}

    /** @return what is wrong with a field, or with one of the entries of a list */
    static Optional<String> of(String field, List<FieldError> errors) {
        return errors.stream()
                .filter(error -> field(error).equals(field))
                .map(FieldError::detail)
                .findFirst();
    }

    /** @return the field that an error belongs to: a list is one field of a form */
    static String field(FieldError error) {
        return error.field().replaceAll("\\[.*", "");
    }
}
