package io.baton.inbox.profile;

import io.baton.api.web.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The form by which another profile begins.
 *
 * @param partnerName what stands in it
 * @param region what stands in it
 * @param errors why it was not taken; empty if it was not sent
 */
public record NewProfile(String partnerName, String region, List<Problem.FieldError> errors) {
    public NewProfile {
        errors = List.copyOf(errors);
    }

    /** @return the form before anything is written */
    public static NewProfile of(String partnerName) {
        return new NewProfile(partnerName, "", List.of());
    }

    /** @return what is wrong with a field */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(Problem.FieldError::detail)
                .findFirst();
    }
}
