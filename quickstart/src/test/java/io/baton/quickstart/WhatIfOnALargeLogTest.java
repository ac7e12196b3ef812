package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.BusinessProfile;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.local.LocalPlatform;
import io.baton.operations.Deployment;
import io.baton.operations.commands.WhatIf;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Another policy is tried on a whole log. {@code -Dwhat-if.referrals=100000} says how long the log is, {@code -Dwhat-if.partners=200} how
 * many partners it has; what the command printed, with its times, stands in the test's output, and the processor time of the replay, which
 * two logs can be compared by on a busy machine.
 */
class WhatIfOnALargeLogTest {
    private static final int REFERRALS = Integer.getInteger("what-if.referrals", 2_000);
    private static final int PARTNERS = Integer.getInteger("what-if.partners", 200);
    private static final long SEED = 23;

    @TempDir
    private Path directory;

    @Test
    void what_another_policy_would_have_changed_is_said_of_a_whole_log() throws IOException {
        try (LocalPlatform platform = LocalPlatform.start(directory.resolve("ground"))) {
            Path deployment = Files.writeString(
                    directory.resolve("deployment.properties"),
                    "kafka=%s\nregistry=%s\n".formatted(platform.bootstrapServers(), platform.confluentApi()));
            fill(Deployment.at(deployment).connection());
            StringWriter said = new StringWriter();
            Duration before = processorTime();

            int code = new CommandLine(new WhatIf())
                    .setOut(new PrintWriter(said))
                    .execute(
                            "--at", deployment.toString(),
                            "--ranking",
                                    file(
                                            "ranking.json",
                                            "{\"factors\": {\"RESPONSE_TIME\": 60}, \"lessons\": {\"WON\": 4}}"),
                            "--policy", file("policy.json", """
                                    {"responseWindow": "P2D", "reminderAfter": "PT12H", "lastCallBefore": "PT12H",
                                     "directContactWindow": "P1D"}"""));

            System.out.println(said);
            System.out.println("Processor time: " + processorTime().minus(before));
            assertThat(code).isZero();
            assertThat(said.toString())
                    .containsPattern("Requests: \\d+; another partner would have been first for [1-9]\\d*")
                    .containsPattern("Referrals answered or expired: " + REFERRALS)
                    .containsPattern("as it would have been +expired [1-9]\\d*, median response PT");
        }
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void fill(Connection connection) throws IOException {
        GeneratedLog log = new GeneratedLog(REFERRALS, PARTNERS, Instant.parse("2026-11-01T00:00:00Z"), SEED);
        try (WireFormat serdes = new WireFormat(connection);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        connection.durableWriter(), new StringSerializer(), new ByteArraySerializer())) {
            Installation installation = new Installation(connection, 6, (short) 1);
            installation.createTopics();
            installation.registerSchemas(serdes.registry());
            Out<BusinessProfile> profiles = out(connection, serdes, Topics.BUSINESS_PROFILES, producer);
            log.profiles().forEach(profile -> profiles.append(profile.getProfileId(), profile));
            Out<ReferralEvent> events = out(connection, serdes, Topics.REFERRAL_EVENTS, producer);
            log.forEach(event -> events.append(event.getHeader().getReferralId(), event));
            producer.flush();
        }
    }

    /** Appends without waiting for each record. */
    private interface Out<T> {
        void append(String key, T value);
    }

    private static <T extends SpecificRecord> Out<T> out(
            Connection connection, WireFormat serdes, Topic<T> topic, KafkaProducer<String, byte[]> producer) {
        Serializer<T> values = serdes.of(topic).serializer();
        String name = connection.name(topic);
        return (key, value) -> producer.send(new ProducerRecord<>(name, key, values.serialize(name, value)));
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(directory.resolve(name), json).toString();
    }
}
