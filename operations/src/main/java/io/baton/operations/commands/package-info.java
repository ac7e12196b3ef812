/** The commands of the operations' command line, and the parts of it that the quickstart's command line shares. */
package io.baton.operations.commands;
