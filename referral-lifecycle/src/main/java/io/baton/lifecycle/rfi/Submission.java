package io.baton.lifecycle.rfi;

import io.baton.lifecycle.CompanySize;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody sends about an RFI, as it arrives: {@link RfiCheck} says what is wrong with it.
 *
 * @param rfiId the RFI
 * @param submitted the RFI, when it comes first
 * @param further the RFI again, for further targets (L5)
 * @param withdrawn whether it, or one referral of it, is taken back (L16)
 */
public record Submission(String rfiId, Optional<Request> submitted, Optional<Request> further, boolean withdrawn) {
    public Submission {
        Objects.requireNonNull(rfiId, "rfiId");
    }

    /**
     * What the customer asks, and whom.
     *
     * @param leadType how it comes about; empty if only a later release knows
     * @param company the customer's company
     * @param country the customer's country, ISO 3166-1 alpha-2
     * @param region the program's region that it is for
     * @param companySize the customer's size; empty if only a later release knows
     * @param language the customer's language, BCP 47
     * @param need what the customer needs, in their words
     * @param solutions the wanted solutions
     * @param targets where it goes
     * @param findPartners what partners are to be found instead of targets
     * @param sender who sends a qualified lead
     */
    public record Request(
            Optional<LeadType> leadType,
            String company,
            Contact contact,
            String country,
            String region,
            Optional<CompanySize> companySize,
            String language,
            String need,
            List<String> solutions,
            List<Target> targets,
            Optional<FindPartners> findPartners,
            Optional<Sender> sender,
            Optional<String> campaignId) {
        public Request {
            solutions = List.copyOf(solutions);
            targets = List.copyOf(targets);
        }
    }

    /** Whom to ask for at the customer's. */
    public record Contact(String name, String email, Optional<String> phone) {}

    /** Who sends a qualified lead. */
    public record Sender(String name, String email) {}

    /**
     * What partners are to be found, beside what the request says itself.
     *
     * @param most how many at most
     * @param services the services wanted
     * @param industries the customer's industries
     */
    public record FindPartners(int most, List<String> services, List<String> industries) {
        public FindPartners {
            services = List.copyOf(services);
            industries = List.copyOf(industries);
        }
    }
}
