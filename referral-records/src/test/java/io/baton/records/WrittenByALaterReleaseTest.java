package io.baton.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.LeadType;
import io.baton.events.ProfileStatus;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record with symbols that only a later release knows can be read, and the rules name each of them. */
class WrittenByALaterReleaseTest {
    @Test
    void a_submission_is_read() {
        RfiSubmission submission = Samples.rfi("rfi-1");
        submission.setSubmitted(RfiSubmitted.newBuilder(submission.getSubmitted())
                .setLeadType(LeadType.UNKNOWN)
                .setCompanySize(CompanySize.UNKNOWN)
                .build());

        assertThat(SubmissionRecords.problems("rfi-1", submission))
                .extracting(problem -> problem.getField() + " " + problem.getReason())
                .contains("submitted.leadType is unknown", "submitted.companySize is unknown");
    }

    @Test
    void a_profile_is_read() {
        BusinessProfile profile = BusinessProfile.newBuilder(Samples.profile())
                .setStatus(ProfileStatus.UNKNOWN)
                .setServedCompanySizes(List.of(CompanySize.SMALL, CompanySize.UNKNOWN))
                .build();

        assertThat(ProfileRecords.toRules(profile).status()).isEmpty();
        assertThat(ProfileRecords.toRules(profile).servedSizes()).isEmpty();
    }
}
