package io.baton.inbox;

import io.baton.branding.Imprint;
import io.baton.words.PageWords;
import io.baton.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * How one RFI stands, for the holder of its link, and what they can do.
 *
 * @param words the reader's
 * @param title what it is about
 * @param form where what is done is sent to: withdraw or targets goes between the path and the query
 * @param reference by which people name the request on the phone
 * @param passedOnBy who sent it for the customer, and for which company; empty if the customer asked
 * @param notice what came of what was done last
 * @param solutions the wanted ones, as they are read; empty if none are named
 * @param need what is asked, if it is known
 * @param targets who has it, or had it
 * @param suggestions who else fits, best first
 * @param search by which others are looked for; empty if nobody else is to be asked
 * @param advice what to do, if no partner has it and nobody else fits
 * @param all whether all of it can be taken back
 * @param program its name
 * @param imprint of the program, for this reader
 */
public record RfiPage(
        Words words,
        String title,
        Form form,
        String reference,
        Optional<String> passedOnBy,
        Optional<String> notice,
        String solutions,
        Optional<String> need,
        List<Target> targets,
        List<Suggested> suggestions,
        Optional<Search> search,
        Optional<String> advice,
        boolean all,
        String program,
        Imprint imprint) {

    /** Where forms lead to: beside the page, so that it works behind any path. */
    public record Form(String path, String query) {
        /** @return the address of one form */
        public String to(String what) {
            return "./" + path + "/forms/" + what + query;
        }
    }

    /**
     * One target.
     *
     * @param facts what else is known of it
     * @param referral to take back, if that is still possible
     */
    public record Target(String partner, String standing, List<String> facts, Optional<String> referral) {}

    /**
     * Looking for other partners.
     *
     * @param key of the link, if the form has to send it along
     * @param typed what is looked for
     * @param error what is wrong with it
     * @param found who offers it, best first; empty while nothing is looked for
     */
    public record Search(Optional<String> key, String typed, Optional<String> error, Optional<List<Suggested>> found) {}

    /** One partner that fits, and why. */
    public record Suggested(String profileId, String location, String partner, String why) {}

    /** @return what the page says by itself */
    public PageWords says() {
        return words.pages();
    }
}
