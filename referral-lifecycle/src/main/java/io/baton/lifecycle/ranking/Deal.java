package io.baton.lifecycle.ranking;

import io.baton.lifecycle.CompanySize;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a past request was about, without the people: what similar requests are recognised by.
 *
 * @param solutions what was asked for, and what was sold
 * @param services what was asked for
 * @param industries the customer's
 * @param companySize the customer's; empty if this release does not know it
 * @param country the customer's
 */
public record Deal(
        Set<String> solutions,
        Set<String> services,
        Set<String> industries,
        Optional<CompanySize> companySize,
        Optional<String> country) {
    public Deal {
        solutions = Terms.of(solutions);
        services = Terms.of(services);
        industries = Terms.of(industries);
    }

    /**
     * Only what both name is compared. Size and country alone make no two requests alike, nor does an industry if the requests
     * ask for different things.
     *
     * @param weights how much each aspect counts
     * @return how alike they are, from 0 to 100
     */
    int likeness(Need need, Map<Aspect, Integer> weights) {
        if (!aboutTheSame(need)) return 0;
        Share share = new Share(weights);
        share.add(Aspect.SOLUTIONS, need.solutions(), solutions);
        share.add(Aspect.SERVICES, need.services(), services);
        share.add(Aspect.INDUSTRIES, need.industries(), industries);
        share.add(Aspect.COMPANY_SIZE, need.companySize(), companySize);
        share.add(Aspect.COUNTRY, need.country(), country);
        return share.percent();
    }

    boolean sameSize(Need need) {
        return companySize.isPresent() && companySize.equals(need.companySize());
    }

    boolean sameCountry(Need need) {
        return country.isPresent() && country.equals(need.country());
    }

    private boolean aboutTheSame(Need need) {
        boolean shared = meets(solutions, need.solutions()) || meets(services, need.services());
        boolean bothAskForSomething = !(solutions.isEmpty() && services.isEmpty())
                && !(need.solutions().isEmpty() && need.services().isEmpty());
        return shared || !bothAskForSomething && meets(industries, need.industries());
    }

    private static boolean meets(Set<String> some, Set<String> others) {
        for (String one : some) if (others.contains(one)) return true;
        return false;
    }

    /** The weight of what is shared, of the weight of all that both name. */
    private static final class Share {
        private final Map<Aspect, Integer> weights;
        private int compared;
        private int shared;

        private Share(Map<Aspect, Integer> weights) {
            this.weights = weights;
        }

        private void add(Aspect aspect, Set<String> wanted, Set<String> had) {
            if (wanted.isEmpty() || had.isEmpty()) return;
            add(aspect, Math.toIntExact(wanted.stream().filter(had::contains).count()), wanted.size());
        }

        private void add(Aspect aspect, Optional<?> wanted, Optional<?> had) {
            if (wanted.isEmpty() || had.isEmpty()) return;
            add(aspect, wanted.equals(had) ? 1 : 0, 1);
        }

        private void add(Aspect aspect, int common, int of) {
            int weight = 100 * weights.get(aspect);
            compared += weight;
            shared += weight * common / of;
        }

        private int percent() {
            return compared == 0 ? 0 : Math.toIntExact(100L * shared / compared);
        }
    }
}
