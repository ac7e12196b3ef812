package io.baton.kafka.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.topics.Topics;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said of the list without a broker; {@code LeastAccessTest} runs the whole path under it. */
class AccessListTest {
    @ParameterizedTest
    @EnumSource
    void every_name_has_the_deployments_prefix(KafkaUser user) {
        assertThat(AccessList.of(user, "p12-"))
                .hasSameSizeAs(AccessList.of(user, ""))
                .allMatch(grant -> grant.on().name().startsWith("p12-"));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_has_a_right_on_the_cluster_or_on_all_names(KafkaUser user) {
        assertThat(AccessList.of(user, ""))
                .noneMatch(grant -> grant.on().resourceType() == ResourceType.CLUSTER)
                .noneMatch(grant -> grant.operation() == AclOperation.ALL)
                .noneMatch(grant -> grant.on().name().equals("*"));
    }

    @Test
    void a_process_with_all_parts_does_what_engine_and_views_do() {
        Set<Grant> both = new HashSet<>(AccessList.of(KafkaUser.ENGINE, ""));
        both.addAll(AccessList.of(KafkaUser.VIEWS, ""));
        // Who writes a dead letter need not be told that it may look at it.
        both.removeIf(grant -> grant.operation() == AclOperation.DESCRIBE
                && both.stream()
                        .anyMatch(other -> other.on().equals(grant.on())
                                && Set.of(AclOperation.READ, AclOperation.WRITE).contains(other.operation())));

        assertThat(AccessList.of(KafkaUser.SERVICE, "")).containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void only_the_engine_writes_what_happened_and_only_the_notifier_its_ledger() {
        assertThat(writers(Topics.REFERRAL_EVENTS.name())).containsExactly(KafkaUser.SERVICE, KafkaUser.ENGINE);
        assertThat(writers(Topics.DEAL_OUTCOMES.name())).containsExactly(KafkaUser.SERVICE, KafkaUser.ENGINE);
        assertThat(writers(Topics.NOTIFICATION_DELIVERIES.name())).containsExactly(KafkaUser.NOTIFIER);
    }

    @Test
    void rights_that_are_alike_are_one_command() {
        assertThat(AclCommands.of(AccessList.of(KafkaUser.ANALYTICS, "x-"), "User:Ann", "kafka:9093"))
                .containsExactly(
                        "kafka-acls.sh --bootstrap-server kafka:9093 --command-config admin.properties --add"
                                + " --allow-principal 'User:Ann' --operation Read --topic x-deal-outcomes",
                        "kafka-acls.sh --bootstrap-server kafka:9093 --command-config admin.properties --add"
                                + " --allow-principal 'User:Ann' --operation Read --resource-pattern-type prefixed"
                                + " --group x-analytics-");
    }

    private static List<KafkaUser> writers(String topic) {
        return List.of(KafkaUser.values()).stream()
                .filter(user ->
                        AccessList.of(user, "").contains(Grant.of(ResourceType.TOPIC, topic, AclOperation.WRITE)))
                .toList();
    }
}
