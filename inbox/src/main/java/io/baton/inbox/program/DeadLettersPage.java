package io.baton.inbox.program;

import io.baton.api.program.DeadLetterJson;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.ProgramPhrase;
import java.util.List;

/**
 * The records that Baton gave up, each with the reason.
 *
 * @param letters newest first
 * @param more whether there may be others
 * @param isPutBack whether one of them was put back just now
 */
public record DeadLettersPage(List<DeadLetterJson> letters, boolean more, boolean isPutBack) implements Page {
    @Override
    public String template() {
        return "deadletters.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.DEAD_LETTERS);
    }

    /** @return where the record stands, as far as its letter says it */
    public static String place(DeadLetterJson letter, Reader reader) {
        return letter.partition() == null || letter.offset() == null
                ? letter.topic()
                : reader.say(
                        ProgramPhrase.DEAD_LETTER_PLACE,
                        letter.topic(),
                        letter.partition().toString(),
                        letter.offset().toString());
    }

    /** @return where the form that puts the record back is sent */
    public static String putBack(DeadLetterJson letter) {
        return "%s/%s/%d/put-back".formatted(DeadLettersPageController.PATH, letter.topic(), letter.letterOffset());
    }

    /** @return how large its value is */
    public static String size(DeadLetterJson letter, Reader reader) {
        return letter.valueBytes() == null
                ? reader.say(ProgramPhrase.DEAD_LETTER_WITHOUT_VALUE)
                : reader.say(ProgramPhrase.DEAD_LETTER_SIZE, letter.valueBytes().toString());
    }
}
