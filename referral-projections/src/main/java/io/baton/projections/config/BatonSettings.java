package io.baton.projections.config;

import io.baton.streams.settings.Setting;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
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
 * @param instanceAddress host:port under which other instances reach this one; without it, there are none
 * @param answerPatience how long a request waits for its committed answer before it gets 202
 * @param commitInterval the longest that a result stays unseen
 * @param client further settings of Kafka's clients
 * @param serde further settings of the serializer
 */
@ConfigurationProperties("baton")
public record BatonSettings(
        KafkaSettings kafka,
        RegistrySettings registry,
        JwtSettings jwt,
        @Bindable(defaultValue = "") String topicPrefix,
        @Bindable(defaultValue = "6") int partitions,
        @Bindable(defaultValue = "3") short replicas,
        @Bindable(defaultValue = "state") Path stateDirectory,
        @Bindable(defaultValue = "http://localhost:8080") URI publicUrl,
        @Nullable String instance,
        @Nullable String instanceAddress,
        @Bindable(defaultValue = "PT5S") Duration answerPatience,
        @Bindable(defaultValue = "PT0.005S") Duration commitInterval,

        @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW)
        Map<String, String> client,

        @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW)
        Map<String, String> serde) {

    /** @throws InvalidSettingException if one cannot work, naming it */
    public BatonSettings {
        Setting.partOfTopicName("baton.topic-prefix", topicPrefix);
        Setting.atLeastOne("baton.partitions", partitions);
        Setting.atLeastOne("baton.replicas", replicas);
        Setting.webAddress("baton.public-url", publicUrl);
        if (instanceAddress != null) Setting.hostAndPort("baton.instance-address", instanceAddress);
        Setting.positive("baton.answer-patience", answerPatience);
        Setting.positive("baton.commit-interval", commitInterval);
    }

    /** @param bootstrapServers where Kafka is */
    @ConfigurationProperties("kafka")
    public record KafkaSettings(@Nullable String bootstrapServers) {
        public KafkaSettings {
            Setting.present("baton.kafka.bootstrap-servers", bootstrapServers);
        }
    }

    /** @param url the registry's Confluent API */
    @ConfigurationProperties("registry")
    public record RegistrySettings(@Nullable URI url) {
        public RegistrySettings {
            Setting.webAddress("baton.registry.url", url);
        }
    }

    /** @param secret signs tokens and customers' links; at least 32 bytes in UTF-8 */
    @ConfigurationProperties("jwt")
    public record JwtSettings(@Nullable String secret) {
        public JwtSettings {
            Setting.secret("baton.jwt.secret", secret);
        }

        /** Never the secret: settings are printed without a thought. */
        @Override
        public String toString() {
            return "JwtSettings[secret]";
        }
    }
}
