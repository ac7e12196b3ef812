package io.baton.lifecycle.roles;

import static io.baton.lifecycle.rfi.LeadType.SALES_QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.rfi.LeadType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** L14: what one person may do. {@code docs/roles.md} shows the rights of all roles. */
class AskerTest {
    private static final String COMPANY = "northwind";

    /** In the company; what each column says is in the test's name. */
    @ParameterizedTest
    @CsvSource({
        "PARTNER_ADMIN,       false, true,  false, true",
        "REFERRALS_ADMIN,     false, true,  true,  true",
        "REFERRALS_USER,      true,  false, false, false",
        "PROFILE_ADMIN,       true,  false, false, false",
        "OPERATOR,            true,  false, false, false",
        "MARKETING_PUBLISHER, true,  false, false, false"
    })
    void in_a_company_one_sees_only_ones_own_referrals_shares_keys_sends_leads_and_reads_the_companys_leads(
            Role role, boolean onlyAsContact, boolean sharesKeys, boolean sendsLeads, boolean readsOwn) {
        Asker asker = ofCompany(role);
        assertThat(asker.onlyAsContact()).isEqualTo(onlyAsContact);
        assertThat(asker.sharesKeys()).isEqualTo(sharesKeys);
        assertThat(asker.sendsAs().isPresent()).isEqualTo(sendsLeads);
        assertThat(asker.reads(Optional.of(COMPANY))).isEqualTo(readsOwn);
        assertThat(asker.reads(Optional.of("fabrikam"))).isFalse();
        assertThat(asker.reads(Optional.empty())).isFalse();
        assertThat(asker.editsAllProfiles()).isFalse();
        assertThat(asker.passesOnCustomersLink()).isFalse();
        assertThat(asker.editsProfileOf("fabrikam")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void the_programs_people_are_no_contacts_share_no_keys_and_pass_on_the_customers_link(Role role) {
        assertThat(ofProgram(role).onlyAsContact()).isFalse();
        assertThat(ofProgram(role).sharesKeys()).isFalse();
        assertThat(ofProgram(role).passesOnCustomersLink()).isTrue();
    }

    @Test
    void a_company_edits_its_own_profiles_and_only_by_a_role_of_the_company() {
        assertThat(ofCompany(Role.PROFILE_ADMIN).editsProfileOf(COMPANY)).isTrue();
        assertThat(ofCompany(Role.REFERRALS_ADMIN).editsProfileOf(COMPANY)).isFalse();
        assertThat(ofCompany(Role.OPERATOR).editsProfileOf(COMPANY)).isFalse();
    }

    @Test
    void operators_edit_everybodys_profiles() {
        assertThat(ofProgram(Role.OPERATOR).editsProfileOf(COMPANY)).isTrue();
        assertThat(ofProgram(Role.SELLER).editsProfileOf(COMPANY)).isFalse();
    }

    @Test
    void only_marketing_publishes_and_it_sends_no_leads_in_its_own_name() {
        assertThat(ofProgram(Role.MARKETING_PUBLISHER).sendsAs()).contains(SenderKind.PUBLISHER);
        assertThat(SenderKind.PUBLISHER.leadTypes()).doesNotContain(SALES_QUALIFIED);
        assertThat(ofProgram(Role.SELLER).sendsAs()).contains(SenderKind.LEAD_SENDER);
        assertThat(SenderKind.LEAD_SENDER.leadTypes()).containsExactly(SALES_QUALIFIED);
    }

    @ParameterizedTest
    @EnumSource(LeadType.class)
    void every_lead_type_has_one_kind_of_sender(LeadType type) {
        assertThat(SenderKind.values())
                .filteredOn(kind -> kind.leadTypes().contains(type))
                .hasSize(1);
    }

    @Test
    void a_token_names_roles_in_lower_case_and_unknown_names_give_nothing() {
        assertThat(Role.named(List.of("partner-admin", "seller", "PARTNER_ADMIN", "root")))
                .containsExactlyInAnyOrder(Role.PARTNER_ADMIN, Role.SELLER);
    }

    private static Asker ofCompany(Role role) {
        return new Asker(Optional.of(COMPANY), Set.of(role));
    }

    private static Asker ofProgram(Role role) {
        return new Asker(Optional.empty(), Set.of(role));
    }
}
