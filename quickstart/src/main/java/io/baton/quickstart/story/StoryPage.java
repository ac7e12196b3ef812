package io.baton.quickstart.story;

/**
 * The story's page.
 *
 * @param inbox the address that signs in to the partner's inbox
 */
public record StoryPage(String inbox) {}
