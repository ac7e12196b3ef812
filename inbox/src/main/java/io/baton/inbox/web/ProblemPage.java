package io.baton.inbox.web;

import io.baton.api.web.Problem;
import io.baton.lifecycle.roles.Role;
import io.baton.words.InboxPhrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong.
 *
 * @param title that, in short
 * @param says what to do about it, if there is more to say
 * @param errors what of the address is wrong
 * @param roles of which its reader has none, and needs one
 */
public record ProblemPage(
        InboxPhrase title, Optional<InboxPhrase> says, List<Problem.FieldError> errors, List<Role> roles)
        implements Page {
    /**
     * @param needed the roles of which the page takes one
     * @return a problem of the API, as somebody reads it who looks at pages
     */
    public static ProblemPage of(Problem problem, Set<Role> needed) {
        return switch (problem.status()) {
            case 404 -> says(InboxPhrase.NOT_FOUND, InboxPhrase.NOT_FOUND_WHY);
            case 403 ->
                problem.type().endsWith("other-site")
                        ? says(InboxPhrase.NOT_ALLOWED, InboxPhrase.NOT_YOURS)
                        : notAllowed(needed);
            case 422, 400 ->
                new ProblemPage(
                        InboxPhrase.WRONG_REQUEST,
                        Optional.empty(),
                        Optional.ofNullable(problem.errors()).orElse(List.of()),
                        List.of());
            case 413 -> says(InboxPhrase.TOO_MUCH_TEXT, InboxPhrase.TOO_MUCH_TEXT_WHY);
            default -> says(InboxPhrase.LATER, InboxPhrase.LATER_WHY);
        };
    }

    private static ProblemPage says(InboxPhrase title, InboxPhrase says) {
        return new ProblemPage(title, Optional.of(says), List.of(), List.of());
    }

    /** A partner admin can give the roles of partners alone. */
    private static ProblemPage notAllowed(Set<Role> needed) {
        return new ProblemPage(
                InboxPhrase.NOT_ALLOWED,
                Optional.of(InboxPhrase.NOT_ALLOWED_WHY),
                List.of(),
                needed.stream().filter(Role.ofPartners()::contains).toList());
    }

    /** @return what the needed roles are called; empty if no role would do */
    public Optional<String> roles(Reader reader) {
        return Optional.of(roles)
                .filter(some -> !some.isEmpty())
                .map(some -> some.stream()
                        .map(RoleNames::of)
                        .map(name -> reader.say(name))
                        .toList())
                .map(names ->
                        reader.say(InboxPhrase.NOT_ALLOWED_ROLES, reader.words().list(names)));
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
