package io.baton.kafka.streams;

import io.baton.kafka.write.Failure;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DefaultProductionExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that can be read, but not be passed on to another task, to the dead letters of its topic, and goes on: such as a
 * number that another program wrote with more digits than the schema allows. What is published is never left out: if that cannot be
 * written, the thread stops.
 */
public final class UnwritableRecordHandler extends DefaultProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(UnwritableRecordHandler.class);

    private StreamsDeadLetters deadLetters = StreamsDeadLetters.of(Map.of());

    @Override
    public void configure(Map<String, ?> settings) {
        super.configure(settings);
        deadLetters = StreamsDeadLetters.of(settings);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        if (!StreamsDeadLetters.isInternal(record.topic()) || !Failure.isOfTheRecord(exception))
            return super.handleSerializationError(context, record, exception, origin);
        String reason = "cannot be passed on: " + Failure.of(exception);
        LOG.warn("{}-{}@{} {}", context.topic(), context.partition(), context.offset(), reason);
        return Response.resume(List.of(deadLetters.letter(
                context, reason, context.sourceRawKey(), context.sourceRawValue(), context.headers())));
    }
}
