package io.baton.benchmarks.systems;

/** What an RFI says in every system, so that all of them store and move the same. */
public final class Payload {
    public static final String COMPANY = "Fourth Coffee GmbH";
    public static final String CONTACT_NAME = "Mara Lind";
    public static final String CONTACT_EMAIL = "mara@fourth-coffee.example";
    public static final String CONTACT_PHONE = "+49401234567";
    public static final String COUNTRY = "DE";
    public static final String REGION = "EMEA";
    public static final String LANGUAGE = "de";
    public static final String SOLUTION = "erp";
    public static final String PARTNER = "northwind-systems";
    public static final String PROFILE = "northwind-emea";
    public static final String LOCATION = "hamburg";
    public static final String NEED = "We run three plants on two old systems and look for help with one new ERP:"
            + " selection, migration of the master data, and training for about 140 people until next summer.";

    private Payload() {}

    /** @return the id of a request's RFI */
    public static String rfiId(int request) {
        return "rfi-%08x".formatted(request);
    }
}
