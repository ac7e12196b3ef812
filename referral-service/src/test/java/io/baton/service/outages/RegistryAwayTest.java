package io.baton.service.outages;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.events.BusinessProfile;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.records.Samples;
import io.baton.service.testing.Facade;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Without a registry, callers get an error that says that nothing was taken; they may retry. */
class RegistryAwayTest {
    private static final URI NOBODY_LISTENS = URI.create("http://127.0.0.1:1/apis/ccompat/v7");

    @Test
    void what_no_registry_knows_is_said_to_be_not_appended() {
        Connection connection = new Connection(Facade.shared().connection.bootstrapServers(), NOBODY_LISTENS);
        try (WireFormat serdes = new WireFormat(connection);
                TopicWriter<BusinessProfile> writer = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES)) {
            assertThatThrownBy(() -> writer.append("someone", Samples.profile()))
                    .isInstanceOf(NotAppendedException.class);
        }
    }
}
