package io.baton.words;

final class EnglishFind implements FindWords {
    @Override
    public String phrase(FindPhrase phrase) {
        return switch (phrase) {
            case FIND_PARTNER -> "Find a partner";
            case FIND_LEDE ->
                "Say what you need, and choose whom to ask. Each partner decides for itself whether to take your request on.";
            case WHAT -> "What is it about?";
            case WHAT_HINT -> "A trade, a service, or a partner's name.";
            case WANTED_SOLUTIONS -> "Solutions that you want";
            case YOUR_COUNTRY -> "Your country";
            case YOUR_SIZE -> "Size of your company";
            case SIZE_MICRO -> "1 to 9 people";
            case SIZE_SMALL -> "10 to 49 people";
            case SIZE_MEDIUM -> "50 to 249 people";
            case SIZE_LARGE -> "250 to 999 people";
            case SIZE_ENTERPRISE -> "1,000 people and more";
            case WORK_LANGUAGE -> "Language to work in";
            case ANY -> "Any";
            case SEARCH_PARTNERS -> "Search";
            case PARTNERS_FIT -> "Partners that fit: %s";
            case NOBODY_NAMES_IT -> "Nobody names what you wrote. Partners in your region: %s";
            case HOW_RANKED -> "How are they ranked?";
            case HOW_RANKED_WHY ->
                "By location, by what they offer, by how fast they answer, and by similar deals. Nobody can pay for a position. A quick no counts as much as a quick yes.";
            case WHY_HERE -> "Why it stands here: %s points";
            case NOBODY_FITS -> "No partner fits";
            case NOBODY_FITS_WHY -> "Name fewer solutions, or leave the language and the size open. Or ask %s.";
            case USUALLY_ANSWERS -> "Usually answers within %s h";
            case ANSWERS_BY -> "Answers by %s";
            case NO_ANSWERS_YET -> "Has not answered a request yet";
            case RARELY_ANSWERS -> "Left %s of %s requests without an answer";
            case MORE_PARTNERS -> "Show more partners";
            case CHOOSE -> "Choose: %s";
            case ASK_THIS -> "Ask this partner";
            case ASK_AT -> "Ask this partner: %s";
            case BACK_TO_SEARCH -> "Other partners";
            case ALL_SIZES -> "Companies of all sizes";
            case OFFERS -> "What it offers";
            case WHERE -> "Where it is";
            case SKIP_TO_CONTENT -> "Skip to the content";
            case NO_SUCH_PARTNER -> "There is no such partner, or it takes no requests now.";
            case WHOM_TO_ASK -> "Whom you ask";
            case ASK_CHOSEN -> "Ask the chosen partners";
            case FIND_FOR_ME -> "Find partners for me";
            case FIND_FOR_ME_HINT -> "The partners that fit best get your request, %s at most.";
            case NOT_SERVED -> "%s does not serve your region or companies of your size.";
            case NOT_OPEN -> "%s takes no requests now.";
            case TARGETS -> "Partners";
            case CONSENT_FIELD -> "Your consent";
            case NEED -> "What do you need?";
            case NEED_HINT -> "Where you stand, what should change, and by when. A few sentences are enough.";
            case WHO_ARE_YOU -> "Who are you?";
            case COMPANY -> "Company";
            case YOUR_NAME -> "Your name";
            case EMAIL_HINT -> "There you get the link to confirm and follow your request.";
            case EMAIL_AT_ONCE_HINT -> "There you get the link to follow your request.";
            case PLEASE_CALL -> "Please call me";
            case PLEASE_CALL_HINT -> "Partners may then call you before they decide.";
            case MAIL_LANGUAGE -> "Language of our mails to you";
            case PASS_ON -> "If a partner declines, pass my request on";
            case PASS_ON_HINT -> "To another partner that fits. We tell you each time.";
            case CONSENT ->
                "I agree that %s gives this request, with my name and contact details, to the partners that I choose or that are found for me.";
            case LEAVE_EMPTY -> "Leave this field empty";
            case SEND_REQUEST -> "Send the request";
            case SEND_HINT -> "You confirm it by a link that we mail to you. Partners see nothing before that.";
            case SEND_AT_ONCE_HINT -> "The partners get it at once.";
            case CONFIRM_BY_MAIL -> "Now confirm your address";
            case CONFIRM_BY_MAIL_WHY ->
                "We have mailed a link to %s. Open it and press the button: then your request goes out. The link works for %s h.";
            case NO_MAIL ->
                "No mail after a minute? Look into the spam folder, or reload this page: we mail the link again. If the address is wrong, please write the request again.";
            case WAITING_FOR_ADDRESS ->
                "Too many requests wait for this address to be confirmed. Confirm one of them by its mail, or try again tomorrow.";
            case CONFIRM_REQUEST -> "Confirm your request";
            case CONFIRM_REQUEST_WHY -> "Nobody has it yet. Press the button, and it goes to the partners.";
            case CONFIRM_AND_SEND -> "Confirm and send";
            case CONFIRMATION_OVER -> "This link does not work";
            case CONFIRMATION_OVER_WHY ->
                "Please check that it is complete, as it stands in your mail. If it is, it is too old; unless you had confirmed your request before, nothing was sent. Please send it again then.";
            case ON_ITS_WAY -> "Your request is on its way";
            case ON_ITS_WAY_WHY -> "As soon as partners have it, we mail you the link by which you follow it.";
            case SENT_OTHERWISE -> "This request was sent before, with other words";
            case SENT_OTHERWISE_WHY ->
                "What was sent first stands. The link in the mail about it lets you follow it or take it back.";
            case TOO_MANY -> "Too many requests from your network";
            case TOO_MANY_WHY ->
                "Please wait %s seconds, then load the page again. If you have sent a form, your browser then sends it again.";
        };
    }
}
