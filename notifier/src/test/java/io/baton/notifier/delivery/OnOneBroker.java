package io.baton.notifier.delivery;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The base of the delivery's tests: each has a deployment of its own on a real broker, and a mail server that it controls. */
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
