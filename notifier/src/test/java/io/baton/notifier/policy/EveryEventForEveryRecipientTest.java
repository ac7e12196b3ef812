package io.baton.notifier.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Sealed;
import io.baton.events.topics.EventKind;
import io.baton.notifier.policy.NotificationTable.Row;
import io.baton.records.SampleEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the policy to {@link NotificationTable}, with two contacts of the location and one colleague on the engagement; somebody new joins or
 * replaces them. Each
 * gets the mails of their column, and nobody another.
 */
class EveryEventForEveryRecipientTest {
    /** A mail to one of the columns. */
    private record Sent(String column, String kind) {}

    @Test
    void every_event_has_a_row() {
        assertThat(NotificationTable.rows().stream().map(Row::kind).flatMap(Optional::stream))
                .containsAll(List.of(EventKind.values()));
    }

    @Test
    void every_kind_of_mail_has_a_cell() {
        List<String> kinds = Arrays.stream(NotificationKind.values())
                .filter(kind -> kind != NotificationKind.UNKNOWN)
                .map(Enum::name)
                .toList();

        assertThat(NotificationTable.rows().stream().flatMap(row -> row.mails().values().stream()))
                .containsAll(kinds);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_inquiry_notifies_whom_the_table_names(Row row) {
        assertThat(sent(row, LeadType.CUSTOMER_INQUIRY))
                .containsExactlyInAnyOrderElementsOf(expected(row, "IC", "LC", "LC", "EC", "NP"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_qualified_lead_notifies_whom_the_table_names(Row row) {
        assertThat(sent(row, LeadType.SALES_QUALIFIED))
                .containsExactlyInAnyOrderElementsOf(expected(row, "QC", "LC", "LC", "EC", "SE", "NP"));
    }

    private static List<Sent> expected(Row row, String... people) {
        return Stream.of(people)
                .filter(row.mails()::containsKey)
                .map(column -> new Sent(column, row.mails().get(column)))
                .toList();
    }

    private static List<Sent> sent(Row row, LeadType lead) {
        return SampleNotifications.at(row, lead).stream()
                .map(notification ->
                        new Sent(column(notification), notification.getKind().name()))
                .toList();
    }

    private static String column(Notification notification) {
        return switch (notification.getRecipientKind()) {
            case CUSTOMER -> notification.getLeadType() == LeadType.CUSTOMER_INQUIRY ? "IC" : "QC";
            case CONTACT -> contact(notification.getRecipient());
            case SENDER -> "SE";
            case UNKNOWN -> throw new AssertionError("A recipient of no column: " + notification);
        };
    }

    private static String contact(Sealed person) {
        if (person.equals(SampleEvents.NEWCOMER)) return "NP";
        return person.equals(SampleEvents.COLLEAGUE) ? "EC" : "LC";
    }

    private static Stream<Row> rows() {
        return NotificationTable.rows().stream();
    }
}
