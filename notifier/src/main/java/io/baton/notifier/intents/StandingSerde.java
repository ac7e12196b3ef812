package io.baton.notifier.intents;

import io.baton.kafka.serde.SingleObjectSerde;
import io.baton.notifier.policy.Standing;
import io.baton.notifier.records.StoredStanding;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Standings, written as {@link StoredStanding}. Earlier versions wrote the three values with a {@code DataOutputStream};
 * changelogs and disks still hold those.
 */
final class StandingSerde implements Serde<Standing> {
    private final SingleObjectSerde<StoredStanding> standings = new SingleObjectSerde<>(StoredStanding.class);

    @Override
    public Serializer<Standing> serializer() {
        return (topic, standing) -> standing == null ? null : encode(standing);
    }

    @Override
    public Deserializer<Standing> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private byte[] encode(Standing standing) {
        return standings.encode(new StoredStanding(standing.version(), standing.stage(), standing.partner()));
    }

    private Standing decode(byte[] bytes) {
        if (!standings.wrote(bytes)) return ofEarlierVersion(bytes);
        StoredStanding standing = standings.decode(bytes);
        return new Standing(standing.getVersion(), standing.getStage(), standing.getPartner());
    }

    private static Standing ofEarlierVersion(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Standing(in.readLong(), in.readUTF(), in.readUTF());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
