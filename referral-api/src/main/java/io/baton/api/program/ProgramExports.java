package io.baton.api.program;

import io.baton.api.web.CsvTable;
import io.baton.api.web.MoneyJson;
import io.baton.events.DealOutcome;
import io.baton.events.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** The columns of what the program takes into a spreadsheet: of referrals what the list shows, of outcomes what their topic has. */
final class ProgramExports {
    static final CsvTable<ProgramReferralJson> REFERRALS = new CsvTable<ProgramReferralJson>()
            .column("referralId", ProgramReferralJson::referralId)
            .column("version", ProgramReferralJson::version)
            .column("stage", ProgramReferralJson::stage)
            .column("rfiId", ProgramReferralJson::rfiId)
            .column("reference", ProgramReferralJson::reference)
            .column("leadType", ProgramReferralJson::leadType)
            .column("partnerId", ProgramReferralJson::partnerId)
            .column("partner", ProgramReferralJson::partner)
            .column("profileId", ProgramReferralJson::profileId)
            .column("location", ProgramReferralJson::location)
            .column("company", ProgramReferralJson::company)
            .column("country", ProgramReferralJson::country)
            .column("region", ProgramReferralJson::region)
            .column("companySize", ProgramReferralJson::companySize)
            .column("solutions", ProgramReferralJson::solutions)
            .column("campaignId", ProgramReferralJson::campaignId)
            .column("receivedAt", ProgramReferralJson::receivedAt)
            .column("expiresAt", ProgramReferralJson::expiresAt)
            .column("changedAt", ProgramReferralJson::changedAt)
            .column("value", row -> value(row).map(MoneyJson::amount).orElse(null))
            .column("currency", row -> value(row).map(MoneyJson::currency).orElse(null))
            .column("purchaseDate", ProgramReferralJson::purchaseDate)
            .column("endedAt", ProgramReferralJson::endedAt)
            .column("reason", ProgramReferralJson::reason)
            .column("solutionsSold", ProgramReferralJson::solutionsSold)
            .column("closedOn", ProgramReferralJson::closedOn);

    static final CsvTable<DealOutcome> OUTCOMES = new CsvTable<DealOutcome>()
            .column("referralId", DealOutcome::getReferralId)
            .column("rfiId", DealOutcome::getRfiId)
            .column("partnerId", DealOutcome::getPartnerId)
            .column("profileId", DealOutcome::getProfileId)
            .column("location", DealOutcome::getLocation)
            .column("outcome", DealOutcome::getOutcome)
            .column("leadType", DealOutcome::getLeadType)
            .column("campaignId", DealOutcome::getCampaignId)
            .column("country", DealOutcome::getCountry)
            .column("region", DealOutcome::getRegion)
            .column("companySize", DealOutcome::getCompanySize)
            .column("language", DealOutcome::getLanguage)
            .column("wantedSolutions", DealOutcome::getWantedSolutions)
            .column("directContact", DealOutcome::getDirectContact)
            .column("submittedAt", DealOutcome::getSubmittedAt)
            .column("receivedAt", DealOutcome::getReceivedAt)
            .column("respondedAt", DealOutcome::getRespondedAt)
            .column("responseMillis", DealOutcome::getResponseMillis)
            .column("archivedAt", DealOutcome::getArchivedAt)
            .column("declineReason", DealOutcome::getDeclineReason)
            .column("lostReason", DealOutcome::getLostReason)
            .column("estimatedValue", row -> amount(row.getEstimatedValue(), row.getEstimatedCurrency()))
            .column("estimatedCurrency", DealOutcome::getEstimatedCurrency)
            .column("estimatedPurchaseDate", DealOutcome::getEstimatedPurchaseDate)
            .column("wonValue", row -> amount(row.getWonValue(), row.getWonCurrency()))
            .column("wonCurrency", DealOutcome::getWonCurrency)
            .column("closedOn", DealOutcome::getClosedOn)
            .column("solutionsSold", DealOutcome::getSolutionsSold)
            .column("policyVersion", DealOutcome::getPolicyVersion)
            .column("cancelReason", DealOutcome::getCancelReason)
            .column("revision", DealOutcome::getRevision)
            .column("replaces", DealOutcome::getReplaces)
            .column("correctedAt", DealOutcome::getCorrectedAt);

    private ProgramExports() {}

    private static Optional<MoneyJson> value(ProgramReferralJson row) {
        return Optional.ofNullable(row.value());
    }

    private static String amount(BigDecimal amount, String currency) {
        return amount == null ? null : MoneyJson.of(new Money(amount, currency)).amount();
    }
}
