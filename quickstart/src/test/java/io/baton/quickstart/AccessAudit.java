package io.baton.quickstart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.baton.kafka.access.Grant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.slf4j.LoggerFactory;

/** What the broker in this JVM allowed and denied, by its own audit log. */
final class AccessAudit extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile(
            "Principal = (\\S+) is (Allowed|Denied) operation = (\\S+) from host = \\S+ on resource = (\\w+):LITERAL:(\\S+)"
                    + " for request = (\\S+) .*");

    private final Logger logger = (Logger) LoggerFactory.getLogger("kafka.authorizer.logger");
    private final Set<Use> uses = ConcurrentHashMap.newKeySet();

    /** What somebody did, or wanted to do. */
    record Use(
            String principal, boolean allowed, AclOperation operation, ResourceType type, String name, String request) {
        boolean needs(Grant grant) {
            boolean named = grant.isPrefixed()
                    ? name.startsWith(grant.on().name())
                    : name.equals(grant.on().name());
            return allowed && named && type == grant.on().resourceType() && operation == grant.operation();
        }
    }

    private AccessAudit() {}

    static AccessAudit begun() {
        AccessAudit audit = new AccessAudit();
        audit.start();
        audit.logger.setLevel(Level.DEBUG);
        audit.logger.setAdditive(false);
        audit.logger.addAppender(audit);
        return audit;
    }

    @Override
    protected void append(ILoggingEvent event) {
        Matcher line = LINE.matcher(event.getFormattedMessage());
        if (!line.matches()) return;
        uses.add(new Use(
                line.group(1),
                line.group(2).equals("Allowed"),
                AclOperation.valueOf(line.group(3)),
                ResourceType.fromString(line.group(4).replaceAll("(?<=.)(?=[A-Z])", "_")),
                line.group(5),
                line.group(6)));
    }

    Stream<Use> by(String principal) {
        return uses.stream().filter(use -> use.principal().equals(principal));
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
