package io.baton.api.registrations;

import io.baton.api.web.MoneyJson;
import io.baton.events.Referral;
import io.baton.projections.views.RegistrationPage;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * One page of registrations, for the program's reviewers.
 *
 * @param registrations longest waiting first
 * @param next the cursor of the next page; absent on the last
 */
@Serdeable
@Schema(name = "RegistrationPage")
public record RegistrationPageJson(
        List<CaseJson> registrations, @Nullable String next) {

    /** A registration with the deal that it is about: nothing else of what the partner recorded. */
    @Serdeable
    @Schema(name = "RegistrationCase")
    public record CaseJson(
            String referralId,
            long version,
            String partnerId,
            String partner,
            List<String> solutionsSold,
            MoneyJson value,
            LocalDate closedOn,
            RegistrationJson registration) {
        static CaseJson of(Referral referral) {
            return new CaseJson(
                    referral.getReferralId(),
                    referral.getVersion(),
                    referral.getRfi().getPartnerId(),
                    referral.getRfi().getPartnerName(),
                    referral.getWon().getSolutions(),
                    MoneyJson.of(referral.getWon().getValue()),
                    referral.getWon().getClosedOn(),
                    RegistrationJson.forProgram(referral.getRegistration()));
        }
    }

    static RegistrationPageJson of(RegistrationPage page) {
        return new RegistrationPageJson(
                page.referrals().stream().map(CaseJson::of).toList(),
                page.next().orElse(null));
    }
}
