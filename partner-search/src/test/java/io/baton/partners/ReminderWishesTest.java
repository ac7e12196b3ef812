package io.baton.partners;

import static io.baton.partners.SampleProfiles.IDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.LocationContact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderWishesTest {
    @Test
    void without_a_preference_reminders_are_sent() {
        assertThat(wishes(IDA).wanted("northwind", "ida@northwind.example")).isTrue();
    }

    @Test
    void a_profile_turns_reminders_off_in_any_spelling_of_the_address() {
        LocationContact off =
                LocationContact.newBuilder(IDA).setReminders(false).build();

        assertThat(wishes(off).wanted("northwind", "Ida@Northwind.example")).isFalse();
    }

    @Test
    void another_partner_cannot_turn_them_off() {
        LocationContact off =
                LocationContact.newBuilder(IDA).setReminders(false).build();

        assertThat(wishes(off).wanted("contoso", "ida@northwind.example")).isTrue();
    }

    private static ReminderWishes wishes(LocationContact contact) {
        return new ReminderWishes(partnerId -> partnerId.equals("northwind")
                ? List.of(SampleProfiles.of("northwind", List.of("erp"), contact))
                : List.of());
    }
}
