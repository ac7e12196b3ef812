/** What customers, partners and senders are told, in each language: a phrase is a method, so that none can be missing. */
package io.baton.words;
