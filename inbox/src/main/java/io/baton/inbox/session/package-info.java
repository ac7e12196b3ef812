/** Who reads the pages: the session in its cookie, and keeping other sites from using it. */
package io.baton.inbox.session;
