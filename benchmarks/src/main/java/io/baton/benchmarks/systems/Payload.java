package io.baton.benchmarks.systems;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What an RFI says in every system, so that all of them store and move the same. */
public final class Payload {
    public static final String COMPANY = "Fourth Coffee GmbH";
    public static final String CONTACT_NAME = "Mara Lind";
    public static final String CONTACT_PHONE = "+49401234567";
    public static final String COUNTRY = "DE";
    public static final String REGION = "EMEA";
    public static final String LANGUAGE = "de";
    public static final String SOLUTION = "erp";
    public static final String PARTNER = "northwind-systems";
    public static final String PROFILE = "northwind-emea";
    public static final String LOCATION = "hamburg";
    private static final int WORDS_OF_A_NEED = 24;
    /** What customers write about; each need is another choice of it, so that nothing is stored for less than it is. */
    private static final List<String> WORDS = List.of(("we run three plants on two old systems and look for help with"
                    + " one new selection migration of master data training people until next summer warehouse in"
                    + " several countries accounting orders invoices production planning quality service partner"
                    + " budget pilot first offices customers portal reporting integration cloud security support"
                    + " rollout contract suppliers mobile scanners forecast stock prices machines maintenance")
            .split(" "));

    private Payload() {}

    /** @return what the customer needs, in their words */
    public static String need(int request) {
        SplittableRandom random = new SplittableRandom(request);
        return random.ints(WORDS_OF_A_NEED, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" "));
    }

    /** @return the address of the customer's contact: each request has another */
    public static String contactEmail(int request) {
        return "mara.lind@customer-%x.example".formatted(request);
    }

    /** @return the id of a request's RFI */
    public static String rfiId(int request) {
        return "rfi-%08x".formatted(request);
    }
}
