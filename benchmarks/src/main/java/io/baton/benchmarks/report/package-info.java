/** What was found, told: a table and a JSON file, with the machine and the versions it holds for, and plots. */
package io.baton.benchmarks.report;
