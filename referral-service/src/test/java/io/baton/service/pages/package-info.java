/** The pages that anybody may open: API documentation, health, metrics, and the page of an RFI. */
package io.baton.service.pages;
