package io.baton.partners;

import static io.baton.partners.SampleProfiles.IDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.LocationContact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderWishesTest {
    @Test
    void whoever_says_nothing_wants_reminders() {
        assertThat(wishes(IDA).wanted("northwind", "ida@northwind.example")).isTrue();
    }

    @Test
    void whoever_turns_them_off_in_the_profile_wants_none_however_the_address_is_written() {
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
        return new ReminderWishes(() -> List.of(SampleProfiles.of("northwind", List.of("erp"), contact)));
    }
}
