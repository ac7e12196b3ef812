package io.baton.links;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The signed link in a mail to somebody of a partner: it opens the one request that the mail is about, for reading, as long as they are
 * a contact of it. It decides nothing.
 */
public final class RequestLink {
    private final String publicUrl;
    private final Tickets tickets;
    private final List<String> readersRoles;

    private RequestLink(String publicUrl, Tickets tickets, List<String> readersRoles) {
        this.publicUrl = publicUrl;
        this.tickets = tickets;
        this.readersRoles = List.copyOf(readersRoles);
    }

    /**
     * @param publicUrl where partners reach the pages; with or without a slash at its end
     * @param secret the deployment's, at least 32 bytes in UTF-8
     * @param readersRoles what the reader is while they read
     * @throws IllegalArgumentException if the secret is shorter
     */
    public static RequestLink of(URI publicUrl, String secret, List<String> readersRoles) {
        return new RequestLink(
                publicUrl.toString().replaceAll("/+$", ""), Tickets.of(Tickets.Purpose.REQUEST, secret), readersRoles);
    }

    /**
     * @param subject the reader's pseudonym
     * @param expires after which it asks its reader to sign in
     * @return {@code <publicUrl>/inbox/<referralId>?ticket=<ticket>}
     */
    public URI link(String referralId, String partnerId, String subject, String name, String email, Instant expires) {
        Ticket ticket = new Ticket(
                referralId,
                subject,
                Optional.of(partnerId),
                Optional.of(name),
                Optional.of(email),
                readersRoles,
                Optional.of(referralId),
                expires);
        return URI.create(publicUrl + "/inbox/" + referralId + "?ticket=" + tickets.signed(ticket));
    }
}
