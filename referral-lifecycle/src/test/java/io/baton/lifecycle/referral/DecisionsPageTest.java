package io.baton.lifecycle.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/decisions.md} is {@link DecisionTable}, which {@link EveryDecisionInEveryStateTest} holds the rules to. */
class DecisionsPageTest {
    private static final Path PAGE = Path.of("../docs/decisions.md");

    @Test
    void the_page_shows_the_table_that_the_rules_are_tested_against() throws IOException {
        String page = """
                # Every decision in every state

                `DecisionsPageTest` writes this page from the table that `EveryDecisionInEveryStateTest` holds the
                [rules](rules.md) to: a line for each decision, a column for each state. A capitalized cell is the event that
                a complete decision becomes; any other is why it is refused:

                ```
                %s```

                `Lifecycle` and `Decider` check, in this order:

                1. Deadlines that are due are applied first, so a decision never meets a state that time has ended.
                2. A referral of another partner, or one that a referrals user is not on, is `UNKNOWN_REFERRAL`.
                3. A decision id that was granted in the last seven days gets the first answer again; with other content it is
                   `DECISION_ID_REUSED`.
                4. A decision by a side other than the one under "by" ("either": the partner or the program) is `NOT_ALLOWED`; of a referral that nobody received, only
                   `receive` is, and any other decision stays `UNKNOWN_REFERRAL`.
                5. An expected version other than the referral's is `VERSION_CONFLICT`.
                6. The state decides, as the tables say.
                7. What is incomplete or contradicts itself is `FIELD_REQUIRED`, `FIELD_INVALID` or `FIELD_NOT_OPEN`, and names
                   the field.

                `changeStranger` and `removeStranger` name a contact whom the engagement does not have.

                `noteCall` is a note for colleagues, so the partner may make it as long as it can still do something for the customer:
                before it decides (L8 asks for the call, L3 allows it) and while it works on the deal (L9). It ends no clock and no
                flame: the customer asked for an answer, and a call is none. Of an archived referral it is refused as everything is
                (L11). Each call is an event of its own, for the first may have reached nobody; the same person's call within a minute
                is the same call, pressed twice, and gets the present version.

                `extend` is the program's: it gives the partner more time, never less, at most 366 days from now, and says why. The
                last call moves with expiry, and comes again if it is over; the other deadlines count from receipt, and stay.

                `reassign` and `cancel` are the program's, too. An undecided referral goes on to another target; a duplicate or spam
                ends, whether the partner has decided or not, and counts for nothing. What has ended stays as it is (L11). `resend` sends the
                mail again that says how the referral stands, and changes nothing else.

                `correctToWon` and `correctToLost` are one decision of the program's, `correct`: it puts right how a deal was reported
                to have ended, within the program's window from its end (else `CORRECTION_WINDOW_OVER`), and says why. When the deal ended
                stays as it is. What asks for what is reported already is granted, and is no event. A deal that was lost after all has no
                registration; one that was approved is not taken away (`REGISTRATION_APPROVED`).

                ## A referral

                "won" is a deal without a registration: none of the solutions sold was eligible.

                ```
                %s```

                ## The registration of a deal that was won with an eligible solution

                ```
                %s```
                """.formatted(
                        DecisionTable.REASONS, DecisionTable.REFERRALS.text(), DecisionTable.REGISTRATIONS.text());
        if (Boolean.getBoolean("decisions.update")) Files.writeString(PAGE, page);
        assertThat(PAGE)
                .as("docs/decisions.md differs from the table. To write it again: "
                        + "./mvnw -pl referral-lifecycle test -Dtest=DecisionsPageTest -Ddecisions.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }
}
