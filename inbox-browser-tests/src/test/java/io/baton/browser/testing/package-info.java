/** What tests in a browser stand on: Chromium, all of Baton with its mails, and somebody who looks at the pages. */
package io.baton.browser.testing;
