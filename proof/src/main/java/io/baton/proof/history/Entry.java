package io.baton.proof.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A line of the journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Asked.class, name = "asked"),
    @JsonSubTypes.Type(value = Entry.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Entry.Struck.class, name = "struck"),
    @JsonSubTypes.Type(value = Entry.Mailed.class, name = "mailed")
})
public sealed interface Entry {
    /**
     * A client is about to ask.
     *
     * @param id of this attempt
     * @param partner whose token it carries; empty for the program's side
     * @param subject the RFI or the referral
     * @param key of the request: attempts with the same key are the same request
     * @param known the version of the referral that this client was told, and brings along; 0 for none
     */
    record Asked(long id, String client, String partner, Wish wish, String subject, String key, long known)
            implements Entry {}

    /**
     * What the client got.
     *
     * @param id of the attempt
     * @param status of HTTP; 0 if there was no answer
     * @param reason the problem's type, without its prefix; empty if there is none
     * @param decision the id of the decision that it answers; empty if it is about none
     * @param version of the referral; 0 if it is not told
     * @param rows the referrals that it shows
     */
    record Answered(long id, int status, String reason, String decision, long version, List<Row> rows)
            implements Entry {
        private static final int SUCCESS = 200;
        private static final int CREATED = 201;
        private static final int CLIENT_ERROR = 400;
        private static final int NOT_IN_TIME = 408;
        private static final int TOO_MANY = 429;
        private static final int SERVER_ERROR = 500;

        /** @return whether the request is answered by it; else it may be asked again */
        @JsonIgnore
        public boolean isFinal() {
            return isGranted()
                    || status >= CLIENT_ERROR && status < SERVER_ERROR && status != NOT_IN_TIME && status != TOO_MANY;
        }

        @JsonIgnore
        public boolean isGranted() {
            return status == SUCCESS || status == CREATED;
        }
    }

    /**
     * A referral as an answer shows it.
     *
     * @param version 0 if it is not told
     */
    record Row(String referral, long version, String stage) {}

    /**
     * A fault was injected.
     *
     * @param inFlight how many requests had been asked and not answered at that moment
     */
    record Struck(String fault, int inFlight) implements Entry {}

    /** The mail server has taken a mail; written before it says so. */
    record Mailed(String messageId) implements Entry {}
}
