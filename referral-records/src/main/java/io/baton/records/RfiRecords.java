package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.Rfi;
import io.baton.lifecycle.rfi.Target;
import java.util.Optional;

/** One RFI as one target gets it, as the contract has it and as the rules do. */
final class RfiRecords {
    private RfiRecords() {}

    static Rfi toRules(io.baton.events.Rfi rfi) {
        return new Rfi(
                rfi.getRfiId(),
                new Target(rfi.getProfileId(), rfi.getLocation()),
                rfi.getPartnerId(),
                rfi.getPartnerName(),
                named(LeadType.class, rfi.getLeadType()),
                rfi.getCountry(),
                rfi.getRegion(),
                named(CompanySize.class, rfi.getCompanySize()),
                rfi.getLanguage(),
                rfi.getSolutions(),
                rfi.getServices(),
                rfi.getIndustries(),
                rfi.getDirectContact(),
                Optional.ofNullable(rfi.getCampaignId()),
                SealedRecords.toRules(rfi.getCustomer()),
                SealedRecords.toRules(rfi.getNeed()),
                SealedRecords.ofNullable(rfi.getSender()),
                SealedRecords.toRules(rfi.getContacts()),
                Optional.ofNullable(rfi.getPartnerCountry()),
                rfi.getSubmittedAt());
    }

    static io.baton.events.Rfi toRecord(Rfi rfi) {
        io.baton.events.Rfi record = new io.baton.events.Rfi();
        record.setRfiId(rfi.rfiId());
        record.setProfileId(rfi.target().profileId());
        record.setLocation(rfi.target().location());
        record.setPartnerId(rfi.partnerId());
        record.setPartnerName(rfi.partnerName());
        record.setLeadType(named(io.baton.events.LeadType.class, rfi.leadType()));
        record.setCountry(rfi.country());
        record.setRegion(rfi.region());
        record.setCompanySize(named(io.baton.events.CompanySize.class, rfi.companySize()));
        record.setLanguage(rfi.language());
        record.setSolutions(rfi.solutions());
        record.setServices(rfi.services());
        record.setIndustries(rfi.industries());
        record.setDirectContact(rfi.directContact());
        record.setCampaignId(rfi.campaignId().orElse(null));
        record.setCustomer(SealedRecords.toRecord(rfi.customer()));
        record.setNeed(SealedRecords.toRecord(rfi.need()));
        record.setSender(SealedRecords.orNull(rfi.sender()));
        record.setContacts(SealedRecords.toRecords(rfi.contacts()));
        record.setPartnerCountry(rfi.partnerCountry().orElse(null));
        record.setSubmittedAt(rfi.submittedAt());
        return record;
    }
}
