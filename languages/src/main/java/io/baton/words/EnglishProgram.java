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
                "Ask the partner for an answer. Without one, the request expires, and we write to its customer or sender.";
            case UNANSWERED -> "Unanswered for over 24 h";
            case UNANSWERED_DO -> "Customers decide for the partner that calls first. Ask why this one waits.";
            case SILENT -> "Accepted and silent";
            case SILENT_DO -> "The day of purchase has passed. Ask the partner whether the deal is won, lost or later.";
            case UNPLACED -> "Leads that no partner has";
            case UNPLACED_BY_PARTNER -> "Sent by %s, who were told: choose another partner with them.";
            case UNPLACED_BY_PERSON ->
                "Sent by somebody of the program, who was told: choose another partner with them.";
            case UNPLACED_BY_CUSTOMER ->
                "The customer was told, and can choose another partner by the link in their mail.";
            case UNPLACED_NOBODY_FITS -> "No partner fits. It may be sent again once one does, or with fewer wishes.";
            case OPEN_LEAD -> "Open";
            case FIND_ONE -> "Find a partner";
            case FIND_REQUEST -> "Find a request";
            case NOT_A_REFERENCE ->
                "A reference has eight letters and digits, such as KAKW-3GWD. It stands in every mail about a request.";
            case NO_SUCH_REFERENCE ->
                "No request has the reference %s. Is every letter right? A request of the last minute may not be found yet.";
            case ALL_OF_THEM -> "All %s";
            case ALL_REQUESTS -> "All requests";
            case NONE_NOW -> "None at the moment.";
            case HAS_IT_SINCE -> "%s has it since %s";
            case HAD_IT_SINCE -> "%s had it from %s";
            case WHO_HAD_IT -> "Who had it";
            case WHO_HAS_IT -> "Who has it";
            case WHOM_TO_ASK -> "Whom to ask there";
            case NOBODY_THERE -> "Nobody of this partner is known here yet.";
            case FOLLOW_IT -> "As its sender sees it";
            case NOT_YOUR_ROLE -> "Your role may not see this. Ask an operator of the program.";
            case BACK -> "Back to your first page";
            case REGISTRATIONS -> "Registrations";
            case REGISTRATIONS_TO_REVIEW -> "Registrations to review";
            case TO_REVIEW -> "To review";
            case WITH_THE_PARTNER -> "With the partner";
            case CLOSED -> "Closed";
            case NO_REGISTRATION -> "No registration stands here.";
            case WON_ON -> "%s, won on %s";
            case THE_FORM -> "The form";
            case NOT_FILED -> "The partner has not filed it yet.";
            case WAITS_FOR_PARTNER -> "It waits for the partner, who has to file or to correct it.";
            case TICK_TO_CORRECT -> "Tick what has to be corrected; then only that can be changed.";
            case TICK_ONE -> "To send it back, tick what has to be corrected.";
            case REMARKS -> "Remarks to the partner";
            case REMARKS_HINT -> "A question, or what is wrong. Needed to decline.";
            case SEND_BACK -> "Send back what is ticked";
            case APPROVE -> "Approve";
            case AS_REPORTED -> "As the deal was reported";
            case DONE_APPROVED -> "Approved. The partner was told.";
            case DONE_RETURNED -> "Sent back. The partner was told what to correct.";
            case DONE_DECLINED -> "Declined. The partner was told.";
            case SETTINGS -> "Settings";
            case SETTINGS_WHY ->
                "They count for what happens from now on. Requests that are under way keep the times that they began with.";
            case WINDOWS -> "Times for an answer";
            case RESPONSE_WINDOW -> "A partner may take for its answer";
            case REMINDER_AFTER -> "It is reminded after";
            case LAST_CALL_BEFORE -> "Last call, before the time is over";
            case CALL_WINDOW -> "A call that the customer wants is urgent for";
            case UNIT -> "Unit";
            case UNIT_DAYS -> "days";
            case UNIT_HOURS -> "hours";
            case UNIT_MINUTES -> "minutes";
            case ELIGIBLE -> "Solutions to register";
            case ELIGIBLE_HINT ->
                "One on each line, or separated by commas. Deals that are won with one of them are to be registered.";
            case REROUTING -> "After a decline or an expiry";
            case REROUTING_OFF -> "Suggest nobody";
            case REROUTING_SUGGEST -> "Suggest partners that fit";
            case REROUTING_AUTOMATIC -> "Pass it on to the next best, if the customer agreed beforehand";
            case RANKING -> "How partners are ranked";
            case OFFER_REQUIRED -> "Find only partners that offer one of the wanted solutions or services";
            case REACH_REQUIRED -> "Find only partners in the country or with the language";
            case FACTORS -> "Most points for each";
            case LIKENESS -> "What makes two requests alike";
            case LESSONS -> "What earlier requests like it add or take";
            case FULL_ANSWER -> "Full points for an answer within";
            case RECENT_FOR -> "The past counts fully for";
            case FORGOTTEN_AFTER -> "The past counts nothing after";
            case SILENT_AFTER -> "Silence counts, so long after the day of purchase";
            case DONE_SAVED -> "Saved. It counts from now on.";
            case SETTINGS_OVERTAKEN_WHY ->
                "Nothing was saved. The form holds what you wrote, and beside it stands what counts now. If you save again, yours replaces it.";
            case NOW_STANDS -> "Now: %s";
            case NOTHING_SET -> "nothing";
            case UNDELIVERED -> "Mail that cannot be delivered";
            case UNDELIVERED_WHY ->
                "A mail server has refused these addresses for good, and nothing is sent to them. Ask for the right address first; mails that were held back meanwhile stay unsent.";
            case FORGOTTEN_PERSON -> "Somebody who has been forgotten";
            case LIFT -> "Send mails there again";
            case DONE_LIFTED -> "Done. Mails go there again.";
            case EXTEND -> "Give more time";
            case EXTEND_UNTIL -> "New last day";
            case EXTEND_HINT ->
                "The partner may answer until this day ends in UTC. It, the customer and the sender are told.";
            case STEER_REASON_HINT -> "The partner reads it; the customer does not.";
            case DONE_EXTENDED -> "Done. The partner has more time. The mails about it are on their way.";
            case REASSIGN -> "Give it to another partner";
            case REASSIGN_HINT ->
                "The partner that has it now loses it. Both partners, the customer and the sender get a mail.";
            case WHO_GETS_IT -> "Who gets it";
            case NOBODY_ELSE -> "No other partner fits this request.";
            case DONE_REASSIGNED -> "Done. The other partner gets it now. The mails about it are on their way.";
            case CANCEL -> "Close it as a duplicate or spam";
            case CANCEL_HINT ->
                "Nobody gets it any more. The partner and the sender are told; the customer only of a duplicate.";
            case CANCEL_NOTES -> "More about it, if it helps";
            case POSSIBLE_DUPLICATE -> "Possible duplicate";
            case POSSIBLE_DUPLICATES -> "Possible duplicates";
            case POSSIBLE_DUPLICATES_WHY ->
                "The same company, or the same address, asked for the same before. Nothing is closed by itself.";
            case CLOSE_AS_DUPLICATE -> "Close as a duplicate";
            case REPEATS_WHICH -> "Which request it repeats";
            case DUPLICATE_WINDOW -> "A request may repeat one that came at most so long before";
            case DONE_CANCELLED -> "Closed. The mails about it are on their way.";
            case PROFILES -> "Profiles";
            case PROFILES_TO_REVIEW -> "Profiles to review";
            case PROFILES_WHY ->
                "Names that partners ask for. Until you decide, customers do not find a new profile, and an older one keeps its name.";
            case NEW_PROFILE -> "A new profile";
            case INSTEAD_OF_NAME -> "Instead of “%s”";
            case LOOKS_LIKE -> "It looks like “%s”, another partner's name.";
            case ALLOW_LOOK_ALIKE -> "Customers can tell the two apart: allow it";
            case WHY_DECLINED -> "Why it is declined";
            case WHY_DECLINED_HINT -> "The partner reads it.";
            case DONE_NAME_APPROVED -> "Approved. Customers see the name from now on.";
            case DONE_NAME_DECLINED -> "Declined. The partner reads why.";
            case NAME_OVERTAKEN_WHY ->
                "It was decided on, or the partner asks for another name. Nothing of yours was saved; below is what waits now.";
            case PARTNERS_NAMES -> "Partners' names";
            case NAMES_WAIT -> "A new profile, and another name of a partner, waits for the program";
            case CORRECTIONS -> "Corrected outcomes";
            case CORRECTION_WINDOW -> "A reported outcome may be corrected for so long after the end; 0 for never";
            case CORRECT -> "Correct the outcome";
            case CORRECT_TO_WON -> "Correct it: won";
            case CORRECT_TO_LOST -> "Correct it: lost";
            case CORRECT_HINT ->
                "What was reported can be corrected until %s. The partner and the sender are told; the customer is not.";
            case CORRECT_CLOSED_HINT -> "As it was reported, or the day of the report, if you write nothing.";
            case CORRECT_WHY -> "Why it is corrected";
            case DONE_CORRECTED -> "Corrected. The mails about it are on their way.";
            case RESEND -> "Send a mail again";
            case RESEND_TO -> "Who gets it again";
            case RESEND_HINT -> "The mail that says how the request stands now, to the same address as before.";
            case RESEND_TO_CUSTOMER -> "The customer";
            case RESEND_TO_SENDER -> "The sender of the lead";
            case RESEND_TO_CONTACTS -> "The partner's people";
            case RESEND_SUPPRESSED -> "Nothing is sent to this address";
            case DONE_RESENT -> "Done. The mail is on its way again.";
            case MAIL -> "Mail";
            case LAST_SET -> "Last changed:";
            case LAST_SET_BY -> "Last changed by %s:";
            case PARTNERS_PEOPLE -> "Partners’ people";
            case PARTNERS_PEOPLE_WHY ->
                "Whose people do you look after? Here you give somebody a role when a partner’s own admins cannot, and hand over what somebody leaves.";
            case PARTNER_NAME_OR_ID -> "Name or id";
            case NO_SUCH_PARTNER -> "No partner with a profile is called so.";
            case PARTNERS_MORE -> "There are more. Write a part of the name.";
            case PARTNER_WITHOUT_PROFILE -> "Is it the id of a partner that has no profile yet?";
            case PEOPLE_OF -> "People: %s";
            case PEOPLE_OF_WHY -> "Who belongs to this partner here, and what they may do.";
            case NOBODY_OF_PARTNER ->
                "Nobody belongs to this partner yet. Invite somebody as its admin: they invite the others.";
            case LEADS -> "Leads";
            case LEADS_WHY ->
                "What you have sent to partners, and how it stands at each of them. The last comes first.";
            case NO_LEADS -> "You have not sent anything yet.";
            case AUDIT -> "Who did what";
            case AUDIT_WHY ->
                "What people of the program did to requests, last first. What partners did is on the page of each request.";
            case DEAD_LETTERS -> "Records that could not be read";
            case DEAD_LETTERS_WHY ->
                "Baton gave up these records and went on with the next ones. What a record holds is not shown here, because it may be about a person. Once the reason is gone, put it back here, or ask the system that wrote it to send it again.";
            case DEAD_LETTER_PLACE -> "%s, partition %s, offset %s";
            case DEAD_LETTER_KEY -> "Key:";
            case DEAD_LETTER_SIZE -> "%s bytes";
            case DEAD_LETTER_WITHOUT_VALUE -> "No value, or one that is too large to be kept";
            case PUT_BACK -> "Put back";
            case DONE_PUT_BACK ->
                "Done. It is in its topic again. If it still cannot be read, it comes back to this list within seconds, as another record.";
            case DEAD_LETTER_PUT_BACK -> "Put back by %s";
            case DEAD_LETTERS_MORE ->
                "There may be others. All of the last 30 days are in the topics that end in -dead-letters.";
        };
    }
}
