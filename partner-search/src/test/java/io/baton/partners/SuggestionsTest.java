package io.baton.partners;

import static io.baton.partners.SampleProfiles.IDA;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.CompanySize;
import io.baton.events.CustomerDetails;
import io.baton.events.Fit;
import io.baton.events.LeadType;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.ReroutingMode;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.RfiVerdict;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.ranking.RankingPolicy;
import io.baton.lifecycle.ranking.TrackRecord;
import io.baton.partners.Profiles.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final List<Entry> PROFILES = List.of(
            SampleProfiles.of("adatum", List.of("ERP"), IDA),
            SampleProfiles.of("contoso", List.of("ERP"), IDA),
            SampleProfiles.of("fabrikam", List.of(), IDA),
            SampleProfiles.of("litware", List.of("ERP", "Power BI"), IDA),
            SampleProfiles.of("northwind", List.of("ERP", "Power BI"), IDA));

    @Test
    void three_that_fit_best_are_suggested_and_none_that_the_rfi_went_to() {
        assertThat(suggested(ReroutingMode.SUGGEST))
                .extracting(Suggestion::getPartner)
                .containsExactly("The partner litware", "The partner adatum", "The partner contoso");
    }

    @Test
    void nobody_is_suggested_where_the_program_wants_none() {
        assertThat(suggested(ReroutingMode.OFF)).isEmpty();
    }

    /** Who is new is counted as average, which says nothing for them. */
    @Test
    void reasons_are_the_strongest_and_in_the_partners_own_writing() {
        assertThat(suggested(ReroutingMode.SUGGEST).getFirst().getWhy())
                .containsExactly(
                        new Fit("SOLUTIONS", List.of("ERP", "Power BI")),
                        new Fit("LOCATION", List.of("DE")),
                        new Fit("LANGUAGE", List.of("de")));
    }

    private static List<Suggestion> suggested(ReroutingMode mode) {
        PartnerSearch search = new PartnerSearch(
                () -> PROFILES, partner -> TrackRecord.NONE, () -> RankingPolicy.STANDARD, InstantSource.system());
        return new Suggestions(search, () -> mode)
                .of(request(), wentToNorthwind()).stream()
                        .map(Suggestions::told)
                        .toList();
    }

    private static RfiResult wentToNorthwind() {
        TargetResult northwind = TargetResult.newBuilder()
                .setProfileId("northwind-emea")
                .setLocation("hamburg")
                .setPartnerId("northwind")
                .setReferralId("referral-1")
                .build();
        return RfiResult.newBuilder()
                .setRfiId("rfi-1")
                .setVerdict(RfiVerdict.TAKEN_IN)
                .setTargets(List.of(northwind))
                .setOrigin(new Origin("rfi-submissions", 0, 0L))
                .setAppendedAt(Instant.EPOCH)
                .setContentHash(1)
                .build();
    }

    private static Rfi request() {
        return Rfi.newBuilder()
                .setRfiId("rfi-1")
                .setProfileId("northwind-emea")
                .setLocation("hamburg")
                .setPartnerId("northwind")
                .setPartnerName("Northwind Systems")
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCountry("DE")
                .setRegion("EMEA")
                .setCompanySize(CompanySize.MEDIUM)
                .setLanguage("de")
                .setSolutions(List.of("erp", "power bi"))
                .setDirectContact(false)
                .setCustomer(Sealing.customer(new CustomerDetails(
                        "Fourth Coffee GmbH", new Person("Mara Lind", "mara@fourth-coffee.example", null, null))))
                .setNeed(Sealing.text("subject", "ERP"))
                .setContacts(List.of())
                .setSubmittedAt(Instant.EPOCH)
                .build();
    }
}
