package io.baton.notifier.policy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.ProgramDetails;
import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.links.SigningKeys;
import io.baton.notifier.mail.MailWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/notifications.md} is {@link NotificationTable}, with the subjects of its mails. */
class NotificationsPageTest {
    private static final Path PAGE = Path.of("../docs/notifications.md");
    private static final MailWriter WRITER = new MailWriter(
            URI.create("https://baton.example"),
            SigningKeys.of("signs the links of these mails only"),
            new ProgramDetails(
                    "Example Program",
                    Optional.of("partners@program.example"),
                    Optional.of("1 Example Way, 12345 Sampletown")),
            "program.example");

    @Test
    void the_page_shows_the_table_that_the_policy_is_tested_against() throws IOException {
        String page = """
                # Who gets which mail

                `NotificationsPageTest` writes this page from the table that `EveryEventForEveryRecipientTest` holds
                `NotificationPolicy` to.

                ## Every event for every recipient

                A line for each event, a column for each recipient, and the mail in the cell:

                ```
                %s```

                ```
                %s```

                - Each recipient gets one mail for an event, even if listed twice.
                - Who comes onto a referral learns of it: a new contact of the location while the referral is open, a colleague of the
                  engagement. Who has left a location gets nothing more of its open referrals.
                - The mail ACCEPTED names the callers whom the partner names; else the contact who accepted; else the location's contacts.
                  Who is named, and has not accepted it themselves, learns of it.
                - A lead that reaches no partner tells its sender. Its customer learns who passed their data on; where no partner was even
                  found, nobody has the data, and only the sender gets a mail. The second try of an RFI for which nobody fits sends no
                  mail.
                - A partner's people learn that they let a request expire.
                - While the customer's wish to be called holds, RECEIVED, REMINDER and LAST_CALL say so, in the subject too; when its
                  window is over, they say that the customer still waits.
                - Where one of the partner's people has called already, REMINDER and LAST_CALL say who and when, and ask nobody to call.
                - A partner's other edits send no mail, and when the direct-contact window ends, only the page changes.
                - A mail about a decline, an expiry or an RFI that reached nobody suggests partners that fit. If another partner has
                  accepted, it says that there is nothing to do; if nobody fits, it names those who have not decided, or else the
                  program as whom to ask. Where the program passes RFIs on automatically, it waits up to a minute, and names the
                  partner that has the RFI now.
                - Every mail has the request's reference, which people can name on the phone, and the program's imprint. Times are in
                  the zone of the partner's location.
                - If a partner that was chosen later cannot be reached, one mail says so.
                - A reader whose language is not known, such as a sender, gets the program's (`baton.program.language`).
                - Readers can turn off %s. All other mails are always sent.
                - An address that the mail server does not know gets no further mails.

                ## What each mail says

                | mail | to | subject |
                | --- | --- | --- |
                %s
                `./baton mails` shows all of them in every language.
                """.formatted(NotificationTable.COLUMNS, NotificationTable.TABLE, reminders(), subjects());
        if (Boolean.getBoolean("notifications.update")) Files.writeString(PAGE, page);
        assertThat(PAGE)
                .as("docs/notifications.md differs from the table. To write it again: ./mvnw -pl notifier -am test"
                        + " -Dtest=NotificationsPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dnotifications.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }

    private static String reminders() {
        return Arrays.stream(NotificationKind.values())
                .filter(Reminders::include)
                .map(Enum::name)
                .collect(joining(" and "));
    }

    private static String subjects() {
        return NotificationTable.rows().stream()
                .flatMap(row -> Stream.of(LeadType.CUSTOMER_INQUIRY, LeadType.SALES_QUALIFIED)
                        .flatMap(lead -> SampleNotifications.at(row, lead).stream()))
                .map(NotificationsPageTest::line)
                .distinct()
                .collect(joining());
    }

    private static String line(Notification notification) {
        return "| %s | %s | %s |\n"
                .formatted(
                        notification.getKind(),
                        notification.getRecipientKind().name().toLowerCase(Locale.ROOT),
                        WRITER.write(notification).subject());
    }
}
