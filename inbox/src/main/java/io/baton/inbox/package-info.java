/** The pages behind the links in mails: plain HTML, made on the server, in the reader's language. */
@Configuration
@Requires(property = Part.PAGES, value = Part.ON, defaultValue = Part.ON)
package io.baton.inbox;

import io.baton.api.Part;
import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
