package io.baton.lifecycle.check;

/**
 * A field at fault.
 *
 * @param field its path from the root of what was checked: {@code locations[0].contacts[1].email}
 * @param reason what is wrong with it, in English, to be read after the field's name
 */
public record Finding(String field, String reason) {}
