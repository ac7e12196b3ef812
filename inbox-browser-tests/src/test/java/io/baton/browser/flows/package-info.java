/** From the first mail to the end of a deal, as people go through the pages. */
package io.baton.browser.flows;
