package io.baton.api.rfis;

import io.baton.api.gateway.FollowLinkMails;
import io.baton.api.gateway.FollowLinkMails.Follower;
import io.baton.events.Contact;
import io.baton.events.Person;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sender;
import io.baton.kafka.write.NotAppendedException;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The links by which customers and senders follow an RFI, mailed again to the address that the RFI names. Nobody types that address
 * or reads it here, and the answer says nothing: who holds an old link may be another person by now.
 */
@Singleton
public final class FollowLinks {
    private final RfiService service;
    private final OtherPartners contents;
    private final FollowLinkMails mails;

    FollowLinks(RfiService service, OtherPartners contents, FollowLinkMails mails) {
        this.service = service;
        this.contents = contents;
        this.mails = mails;
    }

    /**
     * Has a new link mailed to the reader of an old one. Nothing happens if no mail had this key, or nothing is kept of the RFI.
     *
     * @param key of the old link
     * @throws NotAppendedException if it is not certain that it will be mailed
     */
    public void renew(String id, @Nullable String key) {
        if (service.customersMailed(id, key).isPresent())
            content(id).ifPresent(content -> mail(id, Follower.CUSTOMER, customer(content), content));
        if (service.sendersMailed(id, key).isPresent())
            content(id)
                    .ifPresent(content -> Optional.ofNullable(content.getSender())
                            .ifPresent(sender -> mail(id, Follower.SENDER, sender(sender), content)));
    }

    /** @return the language of the customer of an old link; empty for any other link, and if nothing is kept of the RFI */
    public Optional<String> language(String id, @Nullable String key) {
        return service.customersMailed(id, key).flatMap(_ -> content(id)).map(RfiSubmitted::getLanguage);
    }

    private Optional<RfiSubmitted> content(String id) {
        return service.shown(id).flatMap(contents::content);
    }

    private void mail(String id, Follower follower, Person reader, RfiSubmitted content) {
        mails.ask(id, follower, reader, content.getLanguage());
    }

    private static Person customer(RfiSubmitted content) {
        Contact contact = content.getContact();
        return new Person(contact.getName(), contact.getEmail(), null, content.getLanguage());
    }

    private static Person sender(Sender sender) {
        return new Person(sender.getName(), sender.getEmail(), null, null);
    }
}
