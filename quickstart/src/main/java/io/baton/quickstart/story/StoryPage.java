package io.baton.quickstart.story;

/**
 * The story's page.
 *
 * @param inbox the address that signs in to the partner's inbox
 * @param icon the address of the pages' icon
 */
public record StoryPage(String inbox, String icon) {}
