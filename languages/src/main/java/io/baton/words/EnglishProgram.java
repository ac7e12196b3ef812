package io.baton.words;

final class EnglishProgram implements ProgramWords {
    @Override
    public String phrase(ProgramPhrase phrase) {
        return switch (phrase) {
            case PROGRAM -> "Program";
            case TODAY -> "Today";
            case TODAY_WHY -> "What needs a hand now, and what has become of requests.";
            case FUNNEL -> "From request to deal";
            case FUNNEL_WHY ->
                "Requests that partners received in the last %s months, and what has become of them so far. A request to three partners counts three times.";
            case REACHED -> "Received by partners";
            case ANSWERED -> "Answered";
            case SHARE_OF_BEFORE -> "%s of those before";
            case FUNNEL_REST -> "Answered within 24 h: %s. Declined: %s. Expired: %s. Taken back: %s. Lost: %s.";
            case NOTHING_IN_TIME -> "No partner received such a request in this time.";
            case ANY -> "Any";
            case REGION -> "Region";
            case LEAD_TYPE -> "Lead type";
            case LEAD_CUSTOMER -> "Customer inquiry";
            case LEAD_MARKETING -> "Marketing lead";
            case LEAD_SALES -> "Sales lead";
            case NO_CAMPAIGN -> "No campaign";
            case COMPARED -> "How they compare";
            case EXPIRING -> "Expire within a day";
            case EXPIRING_DO ->
                "Ask the partner for an answer. Without one the request ends by itself, and its customer or sender is told.";
            case UNANSWERED -> "Unanswered for over 24 h";
            case UNANSWERED_DO -> "Customers decide for the partner that calls first. Ask why this one waits.";
            case SILENT -> "Accepted and silent";
            case SILENT_DO -> "The day of purchase has passed. Ask the partner whether the deal is won, lost or later.";
            case UNREACHED -> "Leads that reached nobody";
            case UNREACHED_BY_PARTNER -> "Sent by %s, who were told: choose another partner with them.";
            case UNREACHED_BY_PERSON ->
                "Sent by somebody of the program, who was told: choose another partner with them.";
            case UNREACHED_BY_CUSTOMER ->
                "The customer was told, and can choose another partner by the link in their mail.";
            case UNREACHED_NOBODY_FITS -> "No partner fits. It may be sent again once one does, or with fewer wishes.";
            case OPEN_LEAD -> "Open";
            case FIND_ONE -> "Find a partner";
            case ALL_OF_THEM -> "All %s";
            case ALL_REQUESTS -> "All requests";
            case NONE_NOW -> "None at the moment.";
            case HAS_IT_SINCE -> "%s has it since %s";
            case WHO_HAS_IT -> "Who has it";
            case WHOM_TO_ASK -> "Whom to ask there";
            case NOBODY_THERE -> "Nobody of this partner is known here yet.";
            case FOLLOW_IT -> "As its sender sees it";
            case NOT_YOUR_ROLE -> "Your role may not see this. Ask an operator of the program.";
            case BACK -> "Back to your first page";
        };
    }
}
