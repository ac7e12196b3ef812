/** What the topics, the lists and the API say is the same, and nothing uncommitted is shown. */
package io.baton.service.consistency;
