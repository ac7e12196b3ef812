package io.baton.inbox.program;

import io.baton.api.web.Problem;
import io.baton.inbox.requests.Form;
import java.util.List;
import java.util.Optional;

/**
 * What an operator wrote into a form about a referral, if it was refused.
 *
 * @param what which form
 * @param form what was written
 * @param errors what is wrong with it, in the reader's language
 * @param overtaken why it was not done, if the referral has changed meanwhile
 */
public record SteeringDraft(
        Optional<Steering> what, Form form, List<Problem.FieldError> errors, Optional<String> overtaken) {
    static final SteeringDraft NONE = new SteeringDraft(Optional.empty(), Form.EMPTY, List.of(), Optional.empty());
}
