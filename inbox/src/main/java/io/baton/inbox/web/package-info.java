/** How pages are made and leave: the reader, the template around each page, style and script. */
package io.baton.inbox.web;
