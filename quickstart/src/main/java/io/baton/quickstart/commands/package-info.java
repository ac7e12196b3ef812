/**
 * The commands of {@code ./baton}, one class each. Those for a deployment do their work in the module {@code operations}.
 */
package io.baton.quickstart.commands;
