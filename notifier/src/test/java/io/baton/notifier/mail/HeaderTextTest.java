package io.baton.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HeaderTextTest {
    @Property
    void whatever_was_written_has_no_control_character_left(@ForAll String written) {
        assertThat(HeaderText.oneLine(written).codePoints())
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> point == 0x2028 || point == 0x2029);
    }
}
