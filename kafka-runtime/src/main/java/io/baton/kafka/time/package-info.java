/** Waiting: a limited wait for a condition, and the time that it reads and spends, which a test moves by hand. */
package io.baton.kafka.time;
