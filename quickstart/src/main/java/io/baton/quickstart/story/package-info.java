/**
 * {@code ./baton up --story}: one page with the customer's mails, the partner's inbox and the programme's funnel, side by side, on a
 * clock on which a day takes five seconds. Begin with {@link io.baton.quickstart.story.LiveStory}. Only a local run has it.
 */
package io.baton.quickstart.story;
