package io.baton.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which company sizes a profile serves (L15). */
class CompanySizeTest {
    @Test
    void a_profile_serves_the_sizes_that_it_names_and_no_others() {
        assertThat(CompanySize.SMALL.servedBy(List.of(CompanySize.LARGE, CompanySize.SMALL)))
                .isTrue();
        assertThat(CompanySize.SMALL.servedBy(List.of(CompanySize.LARGE))).isFalse();
    }

    @Test
    void a_profile_that_names_no_size_serves_all() {
        assertThat(CompanySize.values()).allMatch(size -> size.servedBy(List.of()));
    }
}
