package io.baton.kafka.access;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.DEAL_OUTCOMES;
import static io.baton.events.topics.Topics.DECISION_RESULTS;
import static io.baton.events.topics.Topics.MAIL_PREFERENCES;
import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.NOTIFICATION_DELIVERIES;
import static io.baton.events.topics.Topics.PARTNER_NAMES;
import static io.baton.events.topics.Topics.PARTNER_PEOPLE;
import static io.baton.events.topics.Topics.PROGRAM_SETTINGS;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;
import static io.baton.events.topics.Topics.RFI_RESULTS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;
import static io.baton.events.topics.Topics.SIGN_INS;
import static io.baton.events.topics.Topics.USER_MARKS;
import static io.baton.events.topics.Topics.VERDICTS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.install.UnfinishedImport;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.common.acl.AclOperation;

/**
 * The least rights of each user of Kafka, calculated from the topic catalogue and the names of the groups. None of them is on the
 * cluster: idempotent writing needs none, and a topic is created by the right on its name.
 */
public final class AccessList {
    /** The beginning of the transactional ids of the ledger; a partition's number follows. */
    public static final String LEDGER_TRANSACTIONS = "notifier-";

    /** Each reader outside of Baton names its own groups, behind this. */
    private static final String RFI_PUBLISHERS_GROUPS = "rfi-publisher-";

    private static final String ANALYTICS_GROUPS = "analytics-";

    private final String prefix;
    private final SortedSet<Grant> granted = new TreeSet<>();

    private AccessList(String prefix) {
        this.prefix = prefix;
    }

    /**
     * @param prefix of the deployment's topics
     * @return all that the user does, in a fixed order
     */
    public static List<Grant> of(KafkaUser user, String prefix) {
        AccessList list = new AccessList(prefix);
        switch (user) {
            case SERVICE -> list.engine().views();
            case ENGINE -> list.engine();
            case VIEWS -> list.views();
            case NOTIFIER -> list.notifier();
            case RFI_PUBLISHER -> list.write(RFI_SUBMISSIONS).read(RFI_RESULTS).groups(RFI_PUBLISHERS_GROUPS);
            case PROFILE_PUBLISHER -> list.write(BUSINESS_PROFILES);
            case ANALYTICS -> list.read(DEAL_OUTCOMES).groups(ANALYTICS_GROUPS);
            case INSTALL -> list.checks().allTopics(CREATE);
        }
        list.dropImplied();
        return List.copyOf(list.granted);
    }

    private AccessList engine() {
        return any().read(RFI_SUBMISSIONS, REFERRAL_DECISIONS)
                .write(REFERRAL_DECISIONS, REFERRAL_EVENTS, RFI_RESULTS, DECISION_RESULTS, VERDICTS, DEAL_OUTCOMES)
                .write(PARTNER_NAMES)
                // What an internal topic holds follows from an event.
                .deadLettersOf(RFI_SUBMISSIONS, BUSINESS_PROFILES, REFERRAL_DECISIONS, REFERRAL_EVENTS)
                .application(Group.ENGINE)
                .transactions(Group.ENGINE.in("") + "-");
    }

    private AccessList views() {
        return any().read(RFI_RESULTS, USER_MARKS, RFI_SUBMISSIONS, DECISION_RESULTS, VERDICTS)
                .read(MAIL_PREFERENCES, SIGN_INS, PARTNER_PEOPLE)
                .write(RFI_SUBMISSIONS, REFERRAL_DECISIONS, BUSINESS_PROFILES, PROGRAM_SETTINGS, USER_MARKS)
                .write(MAIL_PREFERENCES, SIGN_INS, PARTNER_PEOPLE)
                .deadLettersOf(REFERRAL_EVENTS, RFI_RESULTS, USER_MARKS)
                // The program's page of them.
                .on(Topic::deadLetters, READ, Topics.WITH_DEAD_LETTERS)
                .on(Topic::deadLetters, WRITE, Topics.PUT_BACK)
                // Another layout or generation has another name.
                .internalTopics(Group.VIEWS)
                .groups(Group.VIEWS.in("") + "-");
    }

    /** What each instance of the referral service does, whatever parts it has. */
    private AccessList any() {
        return checks().read(BUSINESS_PROFILES, PARTNER_NAMES, PROGRAM_SETTINGS, REFERRAL_EVENTS);
    }

    private AccessList notifier() {
        return read(RFI_SUBMISSIONS, RFI_RESULTS, REFERRAL_EVENTS)
                .read(BUSINESS_PROFILES, PARTNER_NAMES, PROGRAM_SETTINGS, SIGN_INS)
                .read(NOTIFICATIONS, NOTIFICATION_DELIVERIES, MAIL_PREFERENCES)
                .write(NOTIFICATIONS, NOTIFICATION_DELIVERIES, MAIL_PREFERENCES)
                .deadLettersOf(RFI_SUBMISSIONS, RFI_RESULTS, REFERRAL_EVENTS, NOTIFICATIONS)
                .application(Group.INTENTS)
                .transactions(Group.INTENTS.in("") + "-")
                .group(Group.DELIVERIES)
                .group(Group.SIGN_IN_MAILS)
                .read(DEAL_OUTCOMES)
                .groups(Group.WEBHOOKS.in("") + "-")
                .transactions(LEDGER_TRANSACTIONS);
    }

    /** Topics are held to the catalogue at each start, and while an instance runs. */
    private AccessList checks() {
        allTopics(DESCRIBE);
        on(Topic::name, DESCRIBE_CONFIGS, Topics.ALL);
        granted.add(Grant.of(TOPIC, prefix + UnfinishedImport.MARK, DESCRIBE));
        return this;
    }

    private AccessList allTopics(AclOperation operation) {
        return on(Topic::name, operation, Topics.ALL).on(Topic::deadLetters, operation, Topics.ALL);
    }

    private AccessList read(Topic<?>... topics) {
        return on(Topic::name, READ, List.of(topics));
    }

    private AccessList write(Topic<?>... topics) {
        return on(Topic::name, WRITE, List.of(topics));
    }

    private AccessList deadLettersOf(Topic<?>... topics) {
        return on(Topic::deadLetters, WRITE, List.of(topics));
    }

    private AccessList on(Function<Topic<?>, String> name, AclOperation operation, List<Topic<?>> topics) {
        for (Topic<?> topic : topics) granted.add(Grant.of(TOPIC, prefix + name.apply(topic), operation));
        return this;
    }

    private AccessList application(Group group) {
        return internalTopics(group).group(group);
    }

    /** Kafka Streams makes them, and deletes what it has read of those that lead from task to task. */
    private AccessList internalTopics(Group group) {
        for (AclOperation operation : List.of(CREATE, READ, WRITE, DELETE))
            granted.add(Grant.below(TOPIC, group.in(prefix) + "-", operation));
        return this;
    }

    private AccessList group(Group group) {
        granted.add(Grant.of(GROUP, group.in(prefix), READ));
        return this;
    }

    private AccessList groups(String beginning) {
        granted.add(Grant.below(GROUP, prefix + beginning, READ));
        return this;
    }

    private AccessList transactions(String beginning) {
        granted.add(Grant.below(TRANSACTIONAL_ID, prefix + beginning, WRITE));
        return this;
    }

    /** Who may read or write a topic may also look at it. */
    private void dropImplied() {
        granted.removeIf(grant -> grant.operation() == DESCRIBE
                && (granted.contains(new Grant(grant.on(), READ)) || granted.contains(new Grant(grant.on(), WRITE))));
    }
}
