/** Partner search and business profiles over HTTP. */
package io.baton.service.partners;
