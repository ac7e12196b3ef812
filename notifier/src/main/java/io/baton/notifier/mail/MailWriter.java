package io.baton.notifier.mail;

import io.baton.events.CustomerDetails;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Person;
import io.baton.events.RecipientKind;
import io.baton.events.TargetStanding;
import io.baton.events.wire.CustomerLink;
import io.baton.events.wire.Sealing;
import io.baton.notifier.mail.MailContent.Action;
import io.baton.notifier.mail.MailContent.Fact;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the mail that a notification asks for. */
public final class MailWriter {
    private final MailLayout layout = new MailLayout();
    private final CustomerLink links;
    private final URI publicUrl;
    private final String programName;
    private final String domain;

    /**
     * @param links where customers follow their RFIs
     * @param publicUrl where partners reach the facade
     * @param programName who writes
     * @param domain the right side of Message-IDs
     */
    public MailWriter(CustomerLink links, URI publicUrl, String programName, String domain) {
        this.links = links;
        this.publicUrl = publicUrl;
        this.programName = programName;
        this.domain = domain;
    }

    /** @return the Message-ID of a notification's mail: the same in every attempt */
    public String messageId(String notificationId) {
        return "<" + notificationId + "@" + domain + ">";
    }

    /** @return the mail */
    public Mail write(Notification notification) {
        Person reader = reader(notification);
        MailContent content = content(notification, reader);
        return new Mail(
                messageId(notification.getNotificationId()),
                Optional.ofNullable(notification.getReferralId()).map(referral -> "<" + referral + "@" + domain + ">"),
                HeaderText.oneLine(reader.getName()),
                HeaderText.oneLine(reader.getEmail()),
                HeaderText.oneLine(content.subject()),
                layout.text(content),
                layout.html(content),
                notification.getOccurredAt());
    }

    private MailContent content(Notification told, Person reader) {
        Texts texts = new Texts(language(told, reader));
        CustomerDetails customer = Sealing.openCustomer(told.getCustomer());
        String key = key(told, texts);
        Object[] arguments = {
            customer.getCompany(),
            Optional.ofNullable(told.getPartnerName()).orElse(""),
            Optional.ofNullable(told.getExpiresAt()).map(texts::time).orElse("")
        };
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(texts.say(key + ".body", arguments));
        if (told.getDirectContact() && texts.has(key + ".flame")) paragraphs.add(texts.say(key + ".flame", arguments));
        return new MailContent(
                texts.say(key + ".subject", arguments),
                texts.say("greeting", reader.getName()),
                paragraphs,
                facts(told, customer, texts),
                action(told, texts),
                texts.say("footer", programName));
    }

    /** The same thing is told to different readers in different words, where there are any. */
    private static String key(Notification told, Texts texts) {
        String kind = told.getKind().name().toLowerCase(Locale.ROOT);
        if (told.getKind() == NotificationKind.RFI_TAKEN_IN
                && told.getTargets().stream().allMatch(MailWriter::refused)) return kind + ".nobody";
        String forReader = kind + "." + told.getRecipientKind().name().toLowerCase(Locale.ROOT);
        return texts.has(forReader + ".subject") ? forReader : kind;
    }

    private static boolean refused(TargetStanding target) {
        return target.getRefusal() != null;
    }

    private static List<Fact> facts(Notification told, CustomerDetails customer, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        if (told.getRecipientKind() != RecipientKind.CUSTOMER) {
            facts.add(new Fact(texts.say("fact.customer"), customer.getCompany()));
            facts.add(new Fact(texts.say("fact.country"), texts.country(told.getCountry())));
        }
        if (told.getRecipientKind() == RecipientKind.CONTACT) {
            facts.add(new Fact(texts.say("fact.contact"), reachable(customer.getContact())));
            facts.add(new Fact(texts.say("fact.need"), Sealing.openText(told.getNeed())));
        }
        if (!told.getSolutions().isEmpty())
            facts.add(new Fact(texts.say("fact.solutions"), String.join(", ", told.getSolutions())));
        if (told.getExpiresAt() != null && told.getRecipientKind() == RecipientKind.CONTACT)
            facts.add(new Fact(texts.say("fact.deadline"), texts.time(told.getExpiresAt())));
        if (!told.getCallers().isEmpty()) facts.add(new Fact(texts.say("fact.callers"), callers(told)));
        facts.addAll(ending(told, texts));
        for (TargetStanding target : told.getTargets())
            facts.add(new Fact(target.getPartner(), standing(target, texts)));
        return facts;
    }

    private static List<Fact> ending(Notification told, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        if (told.getDeclineReason() != null)
            facts.add(new Fact(texts.say("fact.reason"), reason("decline", told.getDeclineReason(), texts)));
        if (told.getLostReason() != null)
            facts.add(new Fact(texts.say("fact.reason"), reason("lost", told.getLostReason(), texts)));
        if (told.getWon() != null) {
            facts.add(new Fact(
                    texts.say("fact.sold"), String.join(", ", told.getWon().getSolutions())));
            facts.add(
                    new Fact(texts.say("fact.value"), texts.money(told.getWon().getValue())));
            facts.add(
                    new Fact(texts.say("fact.closed"), texts.date(told.getWon().getClosedOn())));
        }
        return facts;
    }

    private static String reason(String list, Enum<?> reason, Texts texts) {
        return texts.say(list + "." + reason.name().toLowerCase(Locale.ROOT));
    }

    private static String callers(Notification told) {
        return told.getCallers().stream()
                .map(Sealing::openPerson)
                .map(MailWriter::reachable)
                .collect(Collectors.joining("; "));
    }

    private static String reachable(Person person) {
        String mail = person.getName() + ", " + person.getEmail();
        return person.getPhone() == null ? mail : mail + ", " + person.getPhone();
    }

    private static String standing(TargetStanding target, Texts texts) {
        String why = target.getRefusal() == null ? target.getStanding() : target.getRefusal();
        return texts.say("standing." + why.toLowerCase(Locale.ROOT));
    }

    private Optional<Action> action(Notification told, Texts texts) {
        return switch (told.getRecipientKind()) {
            case CUSTOMER ->
                Optional.of(new Action(
                        texts.say("action.follow"), links.link(told.getRfiId()).toString()));
            case CONTACT ->
                told.getKind() == NotificationKind.WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(new Action(
                                texts.say("action.decide"), publicUrl + "/v1/referrals/" + told.getReferralId()));
            case SENDER, UNKNOWN -> Optional.empty();
        };
    }

    private static String language(Notification told, Person reader) {
        if (told.getLanguage() != null) return told.getLanguage();
        return Optional.ofNullable(reader.getLanguage()).orElse("en");
    }

    /** @return who is written to */
    public static Person reader(Notification told) {
        return told.getRecipient() == null
                ? Sealing.openCustomer(told.getCustomer()).getContact()
                : Sealing.openPerson(told.getRecipient());
    }
}
