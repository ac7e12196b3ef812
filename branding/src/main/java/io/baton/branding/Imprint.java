package io.baton.branding;

import java.util.List;
import java.util.Optional;

/**
 * What stands at the foot of a page or mail about who it is from.
 *
 * @param lines one below the other; none of them holds a line break
 * @param page the web address of the page with the legal notice, which is http or https
 */
public record Imprint(List<String> lines, Optional<String> page) {
    /** @return whether there is nothing to say */
    public boolean isEmpty() {
        return lines.isEmpty() && page.isEmpty();
    }
}
