/** What the tests of the whole service share: the running service ({@code Facade}), a client of its API, tokens, bodies, and the deal that most tests start from. */
package io.baton.service.testing;
