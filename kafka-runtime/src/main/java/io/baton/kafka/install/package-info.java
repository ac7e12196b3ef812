/**
 * Installation: topics and schemas as the catalogue says, and each group's first offsets. It refuses what differs, and guesses no
 * offset.
 */
package io.baton.kafka.install;
