package io.baton.words;

final class GermanInbox implements InboxWords {
    @Override
    public String phrase(InboxPhrase phrase) {
        return switch (phrase) {
            case INBOX -> "Eingang";
            case SKIP_TO_REQUESTS -> "Zu den Anfragen springen";
            case SEARCH -> "Anfragen suchen";
            case SIGN_OUT -> "Abmelden";
            case ACCOUNT -> "Konto: %s";
            case LANGUAGE -> "Sprache";
            case LIST -> "Liste";
            case MARKETPLACE -> "Marktplatz";
            case QUALIFIED -> "Qualifiziert";
            case FAVORITES -> "Favoriten";
            case SKIPPED -> "Übersprungen";
            case STAGE -> "Phase";
            case RECEIVED -> "Eingegangen";
            case ACCEPTED -> "Angenommen";
            case ARCHIVED -> "Archiviert";
            case OUTCOME -> "Ergebnis";
            case ANY_OUTCOME -> "Alle Ergebnisse";
            case WON -> "Gewonnen";
            case LOST -> "Verloren";
            case DECLINED -> "Abgelehnt";
            case EXPIRED -> "Abgelaufen";
            case WITHDRAWN -> "Zurückgezogen";
            case SORT_BY -> "Sortieren nach";
            case BY_TIME_LEFT -> "Restzeit";
            case BY_NEWEST -> "Neueste zuerst";
            case BY_PURCHASE -> "Erwarteter Kauf";
            case BY_END -> "Zuletzt beendet";
            case SHOW -> "Anzeigen";
            case FIRST_PAGE -> "Erste Seite";
            case OLDER -> "Weitere";
            case NEW_ARRIVED -> "Es hat sich etwas geändert: anzeigen";
            case NOTHING_HERE -> "Hier ist nichts.";
            case NOTHING_RECEIVED -> "Keine Anfrage wartet auf Sie. Neue erscheinen hier von selbst.";
            case NOTHING_FOUND -> "Keine Anfrage enthält alle diese Wörter.";
            case WANTS_A_CALL -> "Möchte angerufen werden";
            case STILL_WANTS_A_CALL -> "Wartet noch auf Anruf";
            case FAVORITE -> "Favorit";
            case SKIP -> "Überspringen";
            case SKIP_NO_LONGER -> "Nicht mehr überspringen";
            case DAYS_LEFT -> "noch %s T";
            case HOURS_LEFT -> "noch %s Std.";
            case MINUTES_LEFT -> "noch %s Min.";
            case TIME_IS_OVER -> "abgelaufen";
            case FAST_ANSWER -> "schnell: noch %s";
            case WAITING_FOR -> "wartet seit %s";
            case EXPIRES_AT -> "läuft um %s ab";
            case DAYS -> "%s T";
            case HOURS -> "%s Std.";
            case MINUTES -> "%s Min.";
            case CALL_NOW -> "Jetzt anrufen. Der Kunde hat darum gebeten.";
            case CALL_NOW_WHY ->
                "Die meisten Kunden entscheiden sich für den Partner, der zuerst anruft. "
                        + "Rufen Sie an oder schreiben Sie, auch bevor Sie annehmen.";
            case STILL_CALL -> "Der Kunde wartet noch immer auf einen Anruf.";
            case STILL_CALL_WHY ->
                "Vor mehr als drei Tagen hat er darum gebeten. Rufen Sie heute an oder schreiben Sie; "
                        + "sagen Sie, dass Sie von der langen Wartezeit wissen.";
            case THE_NEED -> "Bedarf";
            case NO_NEED_WRITTEN -> "Der Kunde hat keinen Text geschrieben.";
            case CUSTOMER -> "Kunde";
            case CALL -> "Anrufen";
            case WRITE -> "Schreiben";
            case ABOUT -> "Überblick";
            case COMPANY_SIZE -> "Unternehmen";
            case SIZE_MICRO -> "Kleinstunternehmen";
            case SIZE_SMALL -> "Kleines Unternehmen";
            case SIZE_MEDIUM -> "Mittleres Unternehmen";
            case SIZE_LARGE -> "Großes Unternehmen";
            case SIZE_ENTERPRISE -> "Konzern";
            case SIZE_UNKNOWN -> "Größe nicht bekannt";
            case COUNTRY -> "Land";
            case CUSTOMER_LANGUAGE -> "Sprache";
            case SOLUTIONS -> "Lösungen";
            case YOUR_LOCATION -> "Ihr Standort";
            case CAME_FROM -> "Herkunft";
            case CAMPAIGN -> "Kampagne";
            case SENT_BY -> "Gesendet von";
            case RECEIVED_ON -> "Eingegangen";
            case ANSWER_BY -> "Antwort bis";
            case HISTORY -> "Was geschehen ist";
            case ACCEPT -> "Annehmen";
            case ACCEPT_THIS -> "Diese Anfrage annehmen";
            case DEAL_NAME -> "Name des Geschäfts";
            case DEAL_NAME_HINT -> "Unter diesem Namen finden Sie und Ihr Team es wieder.";
            case EXPECTED_VALUE -> "Erwarteter Wert";
            case AMOUNT -> "Betrag";
            case CURRENCY -> "Währung";
            case EXPECTED_PURCHASE -> "Erwarteter Kauf";
            case EXPECTED_PURCHASE_HINT ->
                "Ein Tag (2027-06-30), ein Monat (2027-06) oder ein Quartal (2027-Q2). "
                        + "Bei Monat und Quartal zählt der letzte Tag.";
            case NOTES -> "Notizen";
            case NOTES_HINT -> "Was vereinbart wurde und wie es weitergeht.";
            case OPTIONAL -> "(optional)";
            case CRM_ID -> "CRM-ID";
            case CRM_ID_HINT -> "Nur für Sie. Das Programm sieht sie nie.";
            case COLLEAGUES -> "Wer noch daran arbeitet";
            case COLLEAGUES_HINT -> "Alle hier Genannten sehen das Geschäft und erhalten die E-Mails dazu.";
            case COLLEAGUE_NAME -> "Name";
            case COLLEAGUE_EMAIL -> "E-Mail";
            case COLLEAGUE_CALLS -> "Ruft den Kunden an";
            case ACCEPT_TELLS -> "Der Kunde erfährt, dass Sie anrufen werden.";
            case NOT_NOW -> "Jetzt nicht";
            case DECLINE -> "Ablehnen";
            case DECLINE_THIS -> "Diese Anfrage ablehnen";
            case WHY -> "Warum";
            case DECLINE_HINT ->
                "Der Kunde kann dann einen anderen Partner wählen. "
                        + "Ein schnelles Nein zählt für Ihren Rang so viel wie ein schnelles Ja.";
            case DECLINE_FOR_GOOD -> "Endgültig ablehnen";
            case NO_WAY_BACK -> "Das lässt sich nicht rückgängig machen.";
            case THE_DEAL -> "Das Geschäft";
            case ACCEPTED_ON -> "Angenommen am";
            case ON_YOUR_SIDE -> "Auf Ihrer Seite";
            case REPORT_WON -> "Als gewonnen melden";
            case DEAL_WON -> "Geschäft gewonnen";
            case SOLUTIONS_SOLD -> "Verkaufte Lösungen";
            case SOLUTIONS_SOLD_HINT -> "Eine pro Zeile.";
            case VALUE_IN_THE_END -> "Endgültiger Wert";
            case CLOSED_ON -> "Abgeschlossen am";
            case CLOSED_ON_HINT -> "Heute, wenn Sie nichts eintragen.";
            case REPORT_LOST -> "Als verloren melden";
            case DEAL_LOST -> "Geschäft verloren";
            case COMPETITOR -> "Wer stattdessen gewonnen hat";
            case COMPETITOR_HINT -> "Nur, wenn der Grund ein Mitbewerber ist.";
            case ENDED_ON -> "Beendet am";
            case REASON -> "Grund";
            case FIELDS_NEED_A_LOOK -> "Bitte sehen Sie sich einige Felder noch einmal an";
            case NOTHING_ELSE_CHANGED -> "Alles andere, was Sie geschrieben haben, ist unverändert.";
            case OVERTAKEN -> "Das hat sich inzwischen geändert";
            case OVERTAKEN_WHY -> "Von Ihnen wurde nichts gesendet. Unten steht der jetzige Stand.";
            case YOU_HAD_WRITTEN -> "Was Sie geschrieben hatten";
            case DONE_ACCEPTED -> "Angenommen. Der Kunde wurde informiert, dass Sie anrufen werden.";
            case DONE_DECLINED -> "Abgelehnt. Der Kunde wurde informiert und kann einen anderen Partner wählen.";
            case DONE_WON -> "Gewonnen. Gut gemacht!";
            case DONE_LOST -> "Als verloren gemeldet.";
            case DONE_PENDING -> "Ihre Entscheidung ist unterwegs und erscheint gleich hier.";
            case REGISTER_THE_DEAL -> "Geschäft registrieren";
            case FILE_IT -> "Einreichen";
            case SAVE_FOR_LATER -> "Für später speichern";
            case REGISTRATION_OPEN -> "Dieses Geschäft ist beim Programm zu registrieren.";
            case REGISTRATION_IN_REVIEW -> "Die Registrierung ist eingereicht. Das Programm prüft sie.";
            case REGISTRATION_RETURNED -> "Das Programm bittet Sie, diese Felder zu berichtigen.";
            case REGISTRATION_APPROVED -> "Die Registrierung ist genehmigt.";
            case REGISTRATION_DECLINED -> "Das Programm hat die Registrierung abgelehnt.";
            case NEW_DEAL -> "Neu";
            case RENEWED_DEAL -> "Verlängert";
            case PERPETUAL -> "Ohne Ende";
            case DONE_REGISTERED -> "Erledigt. Unten steht, wie es um die Registrierung steht.";
            case BACK_TO_INBOX -> "Eingang";
            case NO_CONNECTION -> "Sie sind offline. Was Sie schreiben, bleibt hier.";
            case KEYS -> "Tasten";
            case KEY_NEXT -> "nächste, vorige Anfrage";
            case KEY_OPEN -> "öffnen";
            case KEY_BACK -> "zurück zur Liste";
            case KEY_SEND -> "Formular absenden";
            case KEY_LEAVE -> "Feld verlassen";
            case CLOSE -> "Schließen";
            case SIGN_IN -> "Anmelden";
            case SIGN_IN_FOR ->
                "Für Partner. Sie brauchen kein Passwort: Wir senden Ihnen einen Link per E-Mail. "
                        + "Kunden brauchen kein Konto; ihr Link steht in ihrer E-Mail.";
            case EMAIL -> "E-Mail";
            case SEND_LINK -> "Link per E-Mail senden";
            case LINK_SENT -> "Sehen Sie in Ihr Postfach";
            case LINK_SENT_WHY ->
                "Wenn das Programm %s kennt, ist ein Link dorthin unterwegs. Er gilt einmal und 15 Minuten lang.";
            case SIGN_IN_AS -> "Als %s anmelden";
            case SIGN_IN_NOW -> "Anmelden";
            case LINK_OVER -> "Dieser Link gilt nicht mehr";
            case LINK_OVER_WHY ->
                "Er wurde schon benutzt oder ist älter als 15 Minuten. Lassen Sie sich einen neuen senden.";
            case SIGNED_OUT -> "Sie haben sich abgemeldet.";
            case NOT_YOURS ->
                "Das wurde nicht über unsere Seite gesendet. "
                        + "Bitte öffnen Sie die Seite und versuchen Sie es noch einmal.";
            case NOT_FOUND -> "Hier ist nichts";
            case NOT_FOUND_WHY -> "Diese Anfrage gibt es nicht, oder sie ist nicht an Sie gerichtet.";
            case LATER -> "Gerade nicht möglich";
            case LATER_WHY ->
                "Das geht im Moment nicht; verloren ist nichts. Bitte versuchen Sie es in einer Minute noch einmal.";
            case NOT_ALLOWED -> "Kein Zugriff";
            case NOT_ALLOWED_WHY ->
                "Mit Ihrer Rolle können Sie das nicht sehen. Ein Partner-Admin Ihres Unternehmens kann das ändern.";
            case WRONG_REQUEST -> "In dieser Adresse steht etwas, das wir nicht verstehen";
            case FILTER -> "Filter";
            case VALUE_FROM -> "Wert ab";
            case SHOW_ALL -> "Alle anzeigen";
            case UNREAD -> "Neu";
            case ONLY_WITH_YOU -> "Nur Sie haben sie.";
            case ALSO_WITH -> "Auch bei anderen Partnern: %s";
            case AS_IT_WAS -> "Wie es damals war";
            case SHOWN_AS_IT_WAS -> "Sie sehen diese Anfrage, wie sie damals war. Hier lässt sich nichts tun.";
            case SHOW_AS_IT_IS -> "Zeigen, wie sie jetzt ist";
            case NEXT_REQUEST -> "Hier ist die nächste Anfrage.";
            case EDIT -> "Ändern";
            case EDIT_DEAL -> "Geschäft ändern";
            case SAVE -> "Speichern";
            case ADD_PERSON -> "Kollegin oder Kollegen hinzufügen";
            case REMOVE_PERSON -> "Entfernen";
            case PHONE -> "Telefon";
            case DONE_EDITED -> "Gespeichert.";
            case DONE_PERSON_ADDED -> "Hinzugefügt. Die Anfrage ist nun auch dort zu sehen.";
            case DONE_PERSON_REMOVED -> "Entfernt. Die Anfrage ist dort nicht mehr zu sehen.";
        };
    }
}
