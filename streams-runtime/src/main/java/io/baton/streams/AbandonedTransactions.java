package io.baton.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
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
 * <p>One is abandoned if it has been open for long, and its process is no member of the group any more. Should that process
 * live all the same, its partitions have been given to others, and it could commit nothing anyway.
 */
final class AbandonedTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedTransactions.class);

    private static final String PROCESS = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final String applicationId;
    private final Duration openForLong;
    /** What Streams calls its clients and transactions begins so. */
    private final Pattern ofProcess;

    /**
     * @param applicationId of the Streams application, which is its group, too
     * @param openForLong longer than its transactions usually are
     */
    AbandonedTransactions(String applicationId, Duration openForLong) {
        this.applicationId = applicationId;
        this.openForLong = openForLong;
        ofProcess = Pattern.compile(Pattern.quote(applicationId) + "-(" + PROCESS + ")-.*");
    }

    /**
     * Ends those that there are now.
     *
     * @return whether there are more that may turn out to be abandoned when they have been open for longer
     */
    boolean end(Admin admin) throws ExecutionException, InterruptedException {
        // In this order: who had one open was a member, and is gone if it is none afterwards.
        List<String> open = open(admin, new ListTransactionsOptions());
        if (open.isEmpty()) return false;
        List<Optional<String>> members = members(admin);
        // Someone has chosen the clients' names: whose transaction is whose cannot be told.
        if (members.contains(Optional.<String>empty())) return false;
        List<String> ofNobody = open.stream()
                .filter(transaction -> !members.contains(process(transaction)))
                .toList();
        if (ofNobody.isEmpty()) return false;
        List<String> abandoned = new ArrayList<>(ofNobody);
        abandoned.retainAll(open(admin, new ListTransactionsOptions().filterOnDuration(openForLong.toMillis())));
        if (!abandoned.isEmpty()) LOG.info("Instances that are gone left {} open, which are ended", abandoned);
        admin.fenceProducers(abandoned).all().get();
        return abandoned.size() < ofNobody.size();
    }

    private List<String> open(Admin admin, ListTransactionsOptions options)
            throws ExecutionException, InterruptedException {
        return admin.listTransactions(options.filterStates(Set.of(TransactionState.ONGOING))).all().get().stream()
                .map(TransactionListing::transactionalId)
                .filter(transaction -> process(transaction).isPresent())
                .toList();
    }

    private List<Optional<String>> members(Admin admin) throws ExecutionException, InterruptedException {
        return admin
                .describeConsumerGroups(List.of(applicationId))
                .describedGroups()
                .get(applicationId)
                .get()
                .members()
                .stream()
                .map(MemberDescription::clientId)
                .map(this::process)
                .toList();
    }

    private Optional<String> process(String name) {
        Matcher matcher = ofProcess.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
