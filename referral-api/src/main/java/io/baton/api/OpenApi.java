package io.baton.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The head of the OpenAPI document, whose operations are read off the controllers. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Baton",
                        version = OpenApi.VERSION,
                        description = """
                                Passes a customer's request for information (RFI) to the right partner, and watches the clock \
                                on the answer.

                                - **Times** are instants in UTC, days have no zone. **Amounts** are strings, so that nothing \
                                rounds them.
                                - **Repeats** are safe: send an Idempotency-Key with a POST, and the same key with its repeat.
                                - **Lost updates** are refused: send the ETag that you have read as If-Match.
                                - **Lists** give a next cursor while there is more. Order and size are the client's.
                                - **Errors** are problems (RFC 9457): react to their type, show their detail. A 422 names each \
                                field at fault.
                                - **Words** such as stages and reasons are the same in requests and answers; requests may write \
                                them in lower case. A later release may add words and fields to answers: ignore what you do \
                                not know.""",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "The service that gives this document"),
        tags = {
            @Tag(name = "Referrals", description = "A partner's referrals: lists, history, decisions, live changes"),
            @Tag(name = "Engagements", description = "What a partner records of an accepted referral, and its people"),
            @Tag(name = "Marks", description = "Each user's own marks on referrals: favorite, skipped, opened"),
            @Tag(
                    name = "Registrations",
                    description = "Deal registration: the partner's form and the program's review"),
            @Tag(name = "Figures", description = "A partner's own figures by month"),
            @Tag(name = "RFIs", description = "Customers' requests: sending, following and withdrawing them"),
            @Tag(name = "Partners", description = "The search for partners that fit"),
            @Tag(name = "Business profiles", description = "What partners offer, where, and who their contacts are"),
            @Tag(name = "People", description = "Who belongs to a partner, and with which roles"),
            @Tag(name = "Program", description = "What the program's operator reads of all partners"),
            @Tag(name = "Program settings", description = "What the program's operator sets"),
            @Tag(name = "Mail preferences", description = "Addresses that get no mails, or no reminders")
        })
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token of the identity provider, or of ./baton token on one's own machine.")
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        paramName = "__Host-baton",
        description = "The session of somebody who has signed in with a browser; over plain HTTP, baton-session.")
@SecurityScheme(
        name = "signedLink",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.QUERY,
        paramName = "key",
        description = "The key of the signed link in the customer's or the sender's mail.")
public final class OpenApi {
    /** Of the API as a whole: it grows with each release of the document that `ReleasedDocumentTest` holds it to. */
    public static final String VERSION = "1.0.0";

    private OpenApi() {}
}
