package io.baton.projections.config;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a deployment sets, validated at start.
 *
 * @param topicPrefix stands before each topic's name
 * @param partitions of every topic, fixed at installation
 * @param replicas of every topic
 * @param stateDirectory where the stores lie
 * @param publicUrl where customers and partners reach this service
 * @param instance this instance's name, if it keeps it over a restart
 * @param answerPatience how long a request waits for its committed answer before it gets 202
 * @param client further settings of Kafka's clients
 * @param serde further settings of the serializer
 */
@ConfigurationProperties("baton")
public record BatonSettings(
        KafkaSettings kafka,
        RegistrySettings registry,
        JwtSettings jwt,
        @Bindable(defaultValue = "") String topicPrefix,
        @Bindable(defaultValue = "6") @Min(1) int partitions,
        @Bindable(defaultValue = "3") @Min(1) short replicas,
        @Bindable(defaultValue = "state") Path stateDirectory,
        @Bindable(defaultValue = "http://localhost:8080") URI publicUrl,
        @Nullable String instance,
        @Bindable(defaultValue = "PT5S") Duration answerPatience,
        @Bindable(defaultValue = "PT0.005S") Duration commitInterval,
        @Nullable Map<String, String> client,
        @Nullable Map<String, String> serde) {

    /** @param bootstrapServers where Kafka is */
    @ConfigurationProperties("kafka")
    public record KafkaSettings(@NotBlank String bootstrapServers) {}

    /** @param url the registry's Confluent API */
    @ConfigurationProperties("registry")
    public record RegistrySettings(URI url) {}

    /** @param secret signs tokens and customers' links; at least 32 characters */
    @ConfigurationProperties("jwt")
    public record JwtSettings(@NotBlank @Size(min = 32) String secret) {}
}
