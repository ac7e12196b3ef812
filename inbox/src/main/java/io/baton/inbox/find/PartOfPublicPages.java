package io.baton.inbox.find;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * There only where the program wants public pages. A deployment that does not say so has no such pages, and takes requests from nobody
 * whom it does not know; the API's search needs no account in any case.
 */
@Requires(property = PartOfPublicPages.SETTING, value = "true")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PartOfPublicPages {
    String SETTING = "baton.public-pages";
}
