package io.baton.quickstart.story;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Target;
import java.time.Instant;
import java.util.List;

/** The story's people: two partners, of which one does not answer, and the customers with their needs. */
final class Cast {
    /** Answers: its inbox is on the page. */
    static final Partner NORTHWIND = new Partner("northwind", "Northwind Systems", "hamburg", "Hamburg", "DE");

    /** Does not answer. */
    static final Partner ADATUM = new Partner("adatum", "Adatum Consulting", "vienna", "Vienna", "AT");

    /** The user of {@link #NORTHWIND} whose inbox is on the page. */
    static final LocationContact IDA =
            new LocationContact("Ida Kern", "ida.kern@northwind.example", "+494055501", "en", "ida", null);

    private static final LocationContact JONAS =
            new LocationContact("Jonas Huber", "jonas.huber@adatum.example", "+43155502", "en", null, null);
    private static final String REGION = "EMEA";

    private static final List<Customer> CUSTOMERS = List.of(
            new Customer(
                    "Fourth Coffee",
                    new Contact("Mara Lind", "mara@fourth-coffee.example", "+49401234567"),
                    "We roast in three towns and need an ERP system that knows all of them. Please call me."),
            new Customer(
                    "Wingtip Toys",
                    new Contact("Edda Holt", "edda@wingtip-toys.example", "+493012345678"),
                    "Two warehouses, one spreadsheet. We need stock that is right on both sites."),
            new Customer(
                    "Alpine Ski House",
                    new Contact("Urs Amrein", "urs@alpine-ski.example", "+4930555019"),
                    "Rental and workshop should speak with accounting before the snow comes."),
            new Customer(
                    "Southridge Video",
                    new Contact("Owen Pryce", "owen@southridge.example", "+4930555027"),
                    "Our invoicing breaks every month end. Please call me."));

    private Cast() {}

    /** A partner, with one location. */
    record Partner(String id, String name, String location, String city, String country) {
        String profileId() {
            return id + "-emea";
        }
    }

    /** A customer. */
    record Customer(String company, Contact contact, String need) {}

    /** @return the customer of the request with this number, from 0 */
    static Customer customer(int number) {
        return CUSTOMERS.get(number % CUSTOMERS.size());
    }

    /** @return whether this is the address of a customer */
    static boolean isCustomer(String address) {
        return CUSTOMERS.stream()
                .anyMatch(customer -> customer.contact().getEmail().equals(address));
    }

    static List<BusinessProfile> profiles(Instant now) {
        return List.of(profile(NORTHWIND, IDA, now), profile(ADATUM, JONAS, now));
    }

    private static BusinessProfile profile(Partner partner, LocationContact contact, Instant now) {
        return BusinessProfile.newBuilder()
                .setProfileId(partner.profileId())
                .setPartnerId(partner.id())
                .setPartnerName(partner.name())
                .setRegion(REGION)
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(
                        List.of(new Location(partner.location(), partner.city(), partner.country(), List.of(contact))))
                .setSolutions(List.of("erp"))
                .setLanguages(List.of("en", "de"))
                .setUpdatedAt(now)
                .build();
    }

    /** @return a request that wants a call, and may be passed on */
    static RfiSubmission request(String rfiId, Customer customer, Partner partner, Instant now) {
        return RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(now)
                .setSubmitted(RfiSubmitted.newBuilder()
                        .setLeadType(LeadType.CUSTOMER_INQUIRY)
                        .setCompany(customer.company())
                        .setContact(customer.contact())
                        .setCountry("DE")
                        .setRegion(REGION)
                        .setCompanySize(CompanySize.MEDIUM)
                        .setLanguage("en")
                        .setNeed(customer.need())
                        .setSolutions(List.of("erp"))
                        .setDirectContact(true)
                        .setReroutingConsent(true)
                        .setTargets(List.of(new Target(partner.profileId(), partner.location())))
                        .build())
                .build();
    }
}
