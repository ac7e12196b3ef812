package io.baton.kafka.access;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that a user may do.
 *
 * @param on a topic, a group or a transactional id, by its name or by the beginning of its name
 * @param operation what may be done to it
 */
public record Grant(ResourcePattern on, AclOperation operation) implements Comparable<Grant> {
    private static final Comparator<Grant> ORDER = Comparator.comparing(
                    (Grant grant) -> grant.on().resourceType())
            .thenComparing(grant -> grant.on().patternType())
            .thenComparing(grant -> grant.on().name())
            .thenComparing(Grant::operation);

    static Grant of(ResourceType type, String name, AclOperation operation) {
        return new Grant(new ResourcePattern(type, name, PatternType.LITERAL), operation);
    }

    static Grant below(ResourceType type, String prefix, AclOperation operation) {
        return new Grant(new ResourcePattern(type, prefix, PatternType.PREFIXED), operation);
    }

    /** @return whether it is about all names with this beginning */
    public boolean isPrefixed() {
        return on.patternType() == PatternType.PREFIXED;
    }

    /** @return the entry of Kafka's access lists that allows it from any host */
    public AclBinding to(String principal) {
        return new AclBinding(on, new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW));
    }

    /** @return it in words, such as {@code Write on Topic referral-events} */
    @Override
    public String toString() {
        return name(operation) + " on " + name(on.resourceType()) + " " + on.name() + (isPrefixed() ? "*" : "");
    }

    /** @return {@code DESCRIBE_CONFIGS} as {@code DescribeConfigs}: so Kafka's own commands have it */
    static String name(Enum<?> constant) {
        return Stream.of(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
