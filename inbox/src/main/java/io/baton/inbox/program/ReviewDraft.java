package io.baton.inbox.program;

import io.baton.api.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reviewer wrote.
 *
 * @param ticked the fields that the partner has to correct
 * @param notes the words to the partner
 * @param errors what is wrong with it, in the reader's language
 * @param overtaken why it was not done, if the registration has changed meanwhile
 */
public record ReviewDraft(
        List<String> ticked, String notes, List<Problem.FieldError> errors, Optional<String> overtaken) {
    static final ReviewDraft NONE = new ReviewDraft(List.of(), "", List.of(), Optional.empty());

    static ReviewDraft of(Map<String, Object> body) {
        return new ReviewDraft(
                several(body.get("correct")),
                body.get("notes") instanceof String notes ? notes.strip() : "",
                List.of(),
                Optional.empty());
    }

    private static List<String> several(Object field) {
        return switch (field) {
            case null -> List.of();
            case List<?> all -> all.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(field));
        };
    }

    ReviewDraft refused(List<Problem.FieldError> wrong) {
        return new ReviewDraft(ticked, notes, wrong, Optional.empty());
    }

    ReviewDraft overtakenBy(String why) {
        return new ReviewDraft(ticked, notes, List.of(), Optional.of(why));
    }
}
