/**
 * What an operator does to a deployment from outside, while it is stopped: rebuild the engine's stores, and import everything
 * into another number of partitions. Each command checks first that nothing is running, and can be given again after a failure.
 */
package io.baton.operations;
