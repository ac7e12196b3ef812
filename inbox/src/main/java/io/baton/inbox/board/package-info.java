/** The accepted deals by the quarter in which the customer is expected to buy. */
package io.baton.inbox.board;
