package example;

import com.fasterxml.jackson.core.JsonProcessingException;
import example.baton.ApiClient;
import example.baton.ApiException;
import example.baton.api.ReferralsApi;
import example.baton.api.RfisApi;
import example.baton.model.Accept;
import example.baton.model.CompanySize;
import example.baton.model.FieldError;
import example.baton.model.LeadType;
import example.baton.model.Money;
import example.baton.model.Person;
import example.baton.model.Problem;
import example.baton.model.Referral;
import example.baton.model.Rfi;
import example.baton.model.Target;
import java.util.List;
import java.util.UUID;

/** A site sends a request, and a partner's CRM takes it on. BATON, SITE_TOKEN and TOKEN say where, and as whom. */
public final class Story {
    private static final ApiClient SITE = client(System.getenv("SITE_TOKEN"));
    private static final ApiClient CRM = client(System.getenv("TOKEN"));
    private static final ReferralsApi REFERRALS = new ReferralsApi(CRM);

    private Story() {}

    public static void main(String[] args) throws Exception {
        String id = new RfisApi(SITE)
                .submitRfi(request(), UUID.randomUUID().toString())
                .getTargets()
                .get(0)
                .getReferralId();
        Referral received = read(id, null);
        Problem refused = refused(id);
        Accept accept = new Accept()
                .name("ERP rollout")
                .value(new Money().amount("120000.00").currency("EUR"))
                .purchaseDate("2027-Q2");
        Long version = REFERRALS
                .acceptReferral(id, accept, null, "\"" + received.getVersion() + "\"")
                .getVersion();
        Referral accepted = read(id, version);
        System.out.printf(
                "{\"refused\":{\"status\":%d,\"fields\":[\"%s\"]},\"stage\":\"%s\",\"value\":{\"amount\":\"%s\",\"currency\":\"%s\"}}%n",
                refused.getStatus(),
                refused.getErrors().stream().map(FieldError::getField).reduce("", String::concat),
                accepted.getStage().getValue(),
                accepted.getEngagement().getValue().getAmount(),
                accepted.getEngagement().getValue().getCurrency());
    }

    private static Rfi request() {
        return new Rfi()
                .leadType(LeadType.CUSTOMER_INQUIRY)
                .company("Fourth Coffee GmbH")
                .contact(new Person().name("Kim Abercrombie").email("kim.abercrombie@fourth-coffee.example"))
                .country("DE")
                .region("EMEA")
                .companySize(CompanySize.MEDIUM)
                .language("de")
                .need("We want to bring orders and stock into one system.")
                .solutions(List.of("erp"))
                .targets(List.of(new Target().profileId("northwind-emea").location("hamburg")));
    }

    /** A field is absent: somebody's form did not ask for it. */
    private static Problem refused(String id) throws JsonProcessingException {
        try {
            REFERRALS.acceptReferral(id, new Accept().name("ERP rollout").purchaseDate("2027-Q2"), null, null);
            throw new IllegalStateException("was taken");
        } catch (ApiException e) {
            return CRM.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
        }
    }

    private static Referral read(String id, Long version) throws ApiException, InterruptedException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                return REFERRALS.readReferral(id, version, null, null);
            } catch (ApiException e) {
                if (e.getCode() != 404) throw e;
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException(id + " is not there");
    }

    private static ApiClient client(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getenv().getOrDefault("BATON", "http://localhost:8080"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
