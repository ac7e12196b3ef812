package io.baton.inbox.find;

import io.micronaut.context.annotation.Requires;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * There only where the program wants public pages. A deployment that does not say so shows its partners to nobody who has no account,
 * and takes requests from nobody whom it does not know.
 */
@Requires(property = PartOfPublicPages.SETTING, value = "true")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface PartOfPublicPages {
    String SETTING = "baton.public-pages";
}
