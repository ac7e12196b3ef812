package io.baton.kafka.install;

import io.baton.kafka.serde.Connection;
import io.baton.kafka.time.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Who is at work: what is done offline must not be done beside it. */
public final class RunningGroups {
    /** A member that keeps its name over a restart is missed only after its session. */
    private static final Duration SESSIONS_END_WITHIN = Duration.ofSeconds(8);

    private static final Duration LOOK = Duration.ofMillis(200);

    private RunningGroups() {}

    /**
     * Returns when no such group has members.
     *
     * @param prefix of the groups' names
     * @throws IllegalStateException if one still has, after longer than a stopped one takes to be missed
     */
    public static void requireNone(Connection connection, String prefix) {
        try (Admin admin = Admin.create(connection.clientSettings())) {
            TreeSet<String> running = running(admin, prefix);
            Wait sessions = Wait.atMost(SESSIONS_END_WITHIN, LOOK);
            while (!running.isEmpty() && sessions.again()) running = running(admin, prefix);
            if (!running.isEmpty())
                throw new IllegalStateException(
                        "This is done while Baton is stopped, and it still runs: stop all instances of "
                                + String.join(", ", running)
                                + " (one that has a name, baton.instance, counts until its session has ended)");
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not tell who is at work: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking who is at work", e);
        }
    }

    private static TreeSet<String> running(Admin admin, String prefix) throws ExecutionException, InterruptedException {
        List<String> groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(prefix))
                .toList();
        TreeSet<String> running = new TreeSet<>();
        for (Map.Entry<String, KafkaFuture<ConsumerGroupDescription>> group :
                admin.describeConsumerGroups(groups).describedGroups().entrySet())
            if (hasMembers(group.getValue())) running.add(group.getKey());
        return running;
    }

    private static boolean hasMembers(KafkaFuture<ConsumerGroupDescription> group)
            throws ExecutionException, InterruptedException {
        try {
            return !group.get().members().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) return false;
            throw e;
        }
    }
}
