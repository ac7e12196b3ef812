/** What holds for every page: it can be used by all, in all languages, on a phone. */
package io.baton.browser.pages;
