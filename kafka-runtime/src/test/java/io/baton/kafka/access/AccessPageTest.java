package io.baton.kafka.access;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourcePattern;
import org.junit.jupiter.api.Test;

/** {@code docs/access.md} is {@link AccessList}. */
class AccessPageTest {
    private static final Path PAGE = Path.of("../docs/access.md");
    private static final List<KafkaUser> COLUMNS = List.of(
            KafkaUser.ENGINE,
            KafkaUser.VIEWS,
            KafkaUser.NOTIFIER,
            KafkaUser.RFI_PUBLISHER,
            KafkaUser.PROFILE_PUBLISHER,
            KafkaUser.ANALYTICS);
    /** What the text says of all topics. */
    private static final Set<AclOperation> LOOKS = Set.of(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS);

    @Test
    void the_page_shows_what_each_process_does() throws IOException {
        String page = """
                # Rights on Kafka

                `AccessPageTest` writes this page from `AccessList`. `./baton acls` prints the same as command lines of `kafka-acls.sh`, for the
                names of your deployment:

                ```sh
                ./baton acls --brokers kafka.example:9093 --topic-prefix '' service notifier install   # all processes if none is named
                ./baton acls --principal 'notifier=User:CN=notifier,O=Example' notifier               # Kafka's name for it; User:baton-notifier otherwise
                ```

                ## What each process does

                R reads, W writes, C creates, D deletes. `*` stands for the rest of a name. Reading or writing includes looking at it.
                `LeastAccessTest` runs the whole path under these rights, in processes of their own, over TLS and with passwords: none of them is
                denied anything, each right is used (but for those that take a longer run, or a failure, which the test names), and nobody may do more.

                %s
                A process with all parts (`service`) has the rights of engine and views. Engine and views look at every topic, its settings and
                `import-unfinished` (Describe, DescribeConfigs); `install` does, too, and creates the topics. Nobody needs a right on the cluster. Groups
                of your own publishers and readers begin with `rfi-publisher-` and `analytics-`; a deployment's prefix stands before every name here.

                The registry has topics of its own in Kafka, and its own user for them. `./baton rebuild` and `./baton import` delete, reset and
                copy while Baton is stopped, and ask who still runs: an administrator does that, who may do all. (Kafka does not show the
                running groups to somebody who may not see them.)

                ## How a process signs in

                Every setting of Kafka's clients is `baton.client.*`, and every variable may be given as a file, by its name with `_FILE`:

                ```sh
                BATON_CLIENT_SECURITY_PROTOCOL=SASL_SSL
                BATON_CLIENT_SASL_MECHANISM=SCRAM-SHA-256
                BATON_CLIENT_SASL_JAAS_CONFIG_FILE=/run/secrets/kafka      # org.apache.kafka.common.security.scram.ScramLoginModule required username="baton-notifier" password="…";
                BATON_CLIENT_SSL_TRUSTSTORE_TYPE=PEM
                BATON_CLIENT_SSL_TRUSTSTORE_LOCATION=/run/secrets/kafka-ca.pem
                ```

                ## Installation

                A service that finds no topics creates them, if it may. Where it may not, do it once as the user `install`:

                ```sh
                ./baton install --at FILE --partitions 6 --replicas 3      # FILE: operations.md, "The operator's commands"
                ```

                Kafka Streams creates the internal topics of the engine, the views and the notifier by itself, below names that belong to each alone.

                ## When a right is missing

                Before it does anything else, each service asks Kafka for its rights. If one is missing, it does not start, and says the user, the
                operation, the name, and the command that ends it. Of names that nothing exists under yet, Kafka says only whether they may be seen or
                made: where another right on them is missing, the part fails when it comes to it, and its log and health name the topic.
                """.formatted(table());
        if (Boolean.getBoolean("access.update")) Files.writeString(PAGE, page);
        assertThat(PAGE)
                .as(
                        "docs/access.md differs from the list. To write it again: ./mvnw -pl kafka-runtime -am test"
                                + " -Dtest=AccessPageTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Daccess.update=true")
                .content(StandardCharsets.UTF_8)
                .isEqualTo(page);
    }

    private static String table() {
        SortedMap<Grant, ResourcePattern> rows = new TreeMap<>();
        for (KafkaUser user : COLUMNS)
            for (Grant grant : AccessList.of(user, ""))
                if (!LOOKS.contains(grant.operation())) rows.put(new Grant(grant.on(), AclOperation.ALL), grant.on());
        return row(Stream.concat(Stream.of("on"), COLUMNS.stream().map(KafkaUser::label)))
                + row(Stream.generate(() -> "---").limit(COLUMNS.size() + 1L))
                + rows.values().stream().map(AccessPageTest::row).collect(joining());
    }

    private static String row(ResourcePattern on) {
        String name = on.resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " `" + on.name()
                + (new Grant(on, AclOperation.ALL).isPrefixed() ? "*" : "") + "`";
        return row(Stream.concat(Stream.of(name), COLUMNS.stream().map(user -> letters(user, on))));
    }

    private static String letters(KafkaUser user, ResourcePattern on) {
        return AccessList.of(user, "").stream()
                .filter(grant -> grant.on().equals(on) && !LOOKS.contains(grant.operation()))
                .map(grant -> grant.operation().name().substring(0, 1))
                .collect(joining(" "));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(joining(" | ", "| ", " |\n"));
    }
}
