/** As whom pages and mails appear: what a deployment sets about its program, read once for every process. */
package io.baton.branding;
