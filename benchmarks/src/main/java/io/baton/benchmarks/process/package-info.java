/** Java programs run as processes of their own, each with its heap, and asked by lines of text. */
package io.baton.benchmarks.process;
