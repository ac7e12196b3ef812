package io.baton.notifier.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tests of deliveries stand on: a deployment of its own for each, on a real broker, and a mail server that obeys. */
abstract class OnOneBroker {
    @RegisterExtension
    static final SharedBroker BROKER = new SharedBroker();

    final TestOutbox outbox = new TestOutbox();
    final Deployment deployment = Deployment.on(BROKER);

    @AfterEach
    void close() {
        outbox.end();
        deployment.close();
    }
}
