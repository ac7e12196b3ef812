/** The pure parts under JMH: the rules, and the bytes of records. Run by {@code ./baton bench --jmh}. */
package io.baton.benchmarks.jmh;
