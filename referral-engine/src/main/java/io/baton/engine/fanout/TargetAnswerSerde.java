package io.baton.engine.fanout;

import io.baton.events.RfiResult;
import io.baton.events.TargetResult;
import io.baton.kafka.serde.SingleObjectSerde;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A target's answer on its way to the RFI: the part that it becomes in the RFI's result. Earlier versions sent a whole result
 * with one target; such answers may still be in the repartition topic when an engine of this version starts.
 */
public final class TargetAnswerSerde implements Serde<TargetResult> {
    private final SingleObjectSerde<TargetResult> answers = new SingleObjectSerde<>(TargetResult.class);
    private final SingleObjectSerde<RfiResult> wholeResults = new SingleObjectSerde<>(RfiResult.class);

    @Override
    public Serializer<TargetResult> serializer() {
        return answers.serializer();
    }

    @Override
    public Deserializer<TargetResult> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private TargetResult decode(byte[] bytes) {
        if (wholeResults.wrote(bytes))
            return wholeResults.decode(bytes).getTargets().getFirst();
        return answers.decode(bytes);
    }
}
