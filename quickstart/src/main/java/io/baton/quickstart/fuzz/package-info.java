/**
 * The fuzzer: damaged records on every topic and damaged requests to every endpoint, against a Baton that is started for it. It
 * checks promise 10: what one may write stops nothing but itself.
 */
package io.baton.quickstart.fuzz;
