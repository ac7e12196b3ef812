package io.baton.inbox.web;

import io.baton.api.web.Problem;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong.
 *
 * @param title that, in short
 * @param says what to do about it, if there is more to say
 * @param errors what of the address is wrong
 */
public record ProblemPage(InboxPhrase title, Optional<InboxPhrase> says, List<Problem.FieldError> errors)
        implements Page {
    /** @return a problem of the API, as somebody reads it who looks at pages */
    public static ProblemPage of(Problem problem) {
        return switch (problem.status()) {
            case 404 -> says(InboxPhrase.NOT_FOUND, InboxPhrase.NOT_FOUND_WHY);
            case 403 ->
                problem.type().endsWith("other-site")
                        ? says(InboxPhrase.NOT_ALLOWED, InboxPhrase.NOT_YOURS)
                        : says(InboxPhrase.NOT_ALLOWED, InboxPhrase.NOT_ALLOWED_WHY);
            case 422, 400 ->
                new ProblemPage(
                        InboxPhrase.WRONG_REQUEST,
                        Optional.empty(),
                        Optional.ofNullable(problem.errors()).orElse(List.of()));
            default -> says(InboxPhrase.LATER, InboxPhrase.LATER_WHY);
        };
    }

    private static ProblemPage says(InboxPhrase title, InboxPhrase says) {
        return new ProblemPage(title, Optional.of(says), List.of());
    }

    @Override
    public String template() {
        return "problem.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(title);
    }
}
