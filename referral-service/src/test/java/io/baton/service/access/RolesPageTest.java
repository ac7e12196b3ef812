package io.baton.service.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.roles.Right;
import io.baton.lifecycle.roles.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/roles.md} is the rules' {@link Right} and the table of {@link EveryEndpointForEveryRoleTest}. */
class RolesPageTest {
    private static final Path PAGE = Path.of("../docs/roles.md");

    @Test
    void the_page_shows_the_rights_and_the_table_that_the_api_is_tested_against() throws IOException {
        String page =
                """
                # Who may do what

                `RolesPageTest` writes this page: from the rights in the [rules](rules.md) (L14), and from the table that
                `EveryEndpointForEveryRoleTest` holds the API to.

                ## Rights

                A role counts on its own side only: an operator's role in a partner's token gives nothing. A referrals user
                is on a referral by the address in the token: as a contact of the location or a colleague of the engagement.
                The admins of a partner share their idempotency keys; everybody else's are their own. Customers have no token:
                they use the signed links in their mails.

                %s
                ## Every endpoint for every role

                `ok` lets the request through: the rules judge what it asks. Any other cell is the HTTP status. 404 is the
                answer that the endpoint gives for what does not exist, so nobody can find out what does; where even `ok`
                is missing, a signed link is the way in. `GET /v1/stream` shows a caller the events of the referrals that they
                may read; `StreamApiTest` holds it.

                ```
                %s```

                ```
                %s```
                """.formatted(rights(), EveryEndpointForEveryRoleTest.COLUMNS, EveryEndpointForEveryRoleTest.TABLE);
        if (Boolean.getBoolean("roles.update")) Files.writeString(PAGE, page);
        assertThat(PAGE)
                .as(
                        "docs/roles.md differs from the rights or the table. To write it again: ./mvnw -pl referral-service -am"
                                + " test -Dtest=RolesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Droles.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }

    private static String rights() {
        Stream<String> lines = Stream.of(Right.values())
                .map(right -> row(words(right), roles(right.partnersRoles()), roles(right.programsRoles())));
        return row("right", "roles in a partner's company", "roles of the program")
                + row("---", "---", "---")
                + lines.collect(joining());
    }

    private static String words(Right right) {
        return right.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("rfi", "RFI");
    }

    private static String roles(Set<Role> roles) {
        return roles.stream().sorted().map(Role::inToken).collect(joining(", "));
    }

    private static String row(String... cells) {
        return Stream.of(cells).collect(joining(" | ", "| ", " |\n"));
    }
}
