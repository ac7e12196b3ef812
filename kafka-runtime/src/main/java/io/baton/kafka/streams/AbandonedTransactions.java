package io.baton.kafka.streams;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.FenceProducersOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transactions that an application's killed instances have left open. They hide what others write behind them, and
 * perhaps where to go on; the broker ends them only once they have timed out, at its next look after that.
 *
 * <p>One is abandoned if its process was seen among the group's members, and is no member any more. A process that was never
 * seen there may live: brokers list a member with a name of its own under the process that it was first (4.3.1). Not for use
 * by several threads at once.
 */
final class AbandonedTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);

    private static final String PROCESS = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final int PATIENCE_MILLIS = 5_000;

    private final Admin admin;
    private final String applicationId;
    /** What Streams calls its clients and transactions begins so. */
    private final Pattern ofProcess;

    private final Set<String> seen = new HashSet<>();

    /**
     * @param admin the caller's to close
     * @param applicationId of the Streams application, which is its group, too
     */
    AbandonedTransactions(Admin admin, String applicationId) {
        this.admin = admin;
        this.applicationId = applicationId;
        ofProcess = Pattern.compile(Pattern.quote(applicationId) + "-(" + PROCESS + ")-.*");
    }

    /** Ends those that there are now, and sees who is a member. */
    void end() throws ExecutionException, InterruptedException {
        // In this order: who has one open and is no member afterwards will not become one with it.
        List<String> open = open();
        Set<String> members = members();
        List<String> abandoned = open.stream()
                .filter(transaction -> process(transaction)
                        .filter(process -> gone(process, members))
                        .isPresent())
                .toList();
        seen.addAll(members);
        if (abandoned.isEmpty()) return;
        LOG.info("Instances that are gone left {} open, which are ended", abandoned);
        admin.fenceProducers(abandoned, new FenceProducersOptions().timeoutMs(PATIENCE_MILLIS))
                .all()
                .get();
    }

    private boolean gone(String process, Set<String> members) {
        return seen.contains(process) && !members.contains(process);
    }

    private List<String> open() throws ExecutionException, InterruptedException {
        ListTransactionsOptions options = new ListTransactionsOptions()
                .filterStates(Set.of(TransactionState.ONGOING))
                .timeoutMs(PATIENCE_MILLIS);
        return admin.listTransactions(options).all().get().stream()
                .map(TransactionListing::transactionalId)
                .toList();
    }

    private Set<String> members() throws ExecutionException, InterruptedException {
        DescribeConsumerGroupsOptions options = new DescribeConsumerGroupsOptions().timeoutMs(PATIENCE_MILLIS);
        return admin
                .describeConsumerGroups(List.of(applicationId), options)
                .describedGroups()
                .get(applicationId)
                .get()
                .members()
                .stream()
                .map(MemberDescription::clientId)
                .map(this::process)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<String> process(String name) {
        Matcher matcher = ofProcess.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
