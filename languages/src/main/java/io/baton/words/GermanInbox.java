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
            case CANCELLED -> "Vom Programm beendet";
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
            case HAS_CALLED -> "%s hat den Kunden angerufen.";
            case HAS_CALLED_WHY -> "Der Kunde wartet noch auf Ihre Antwort.";
            case I_CALLED -> "Ich habe angerufen";
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
            case ACCEPT_TELLS -> "Der Kunde erfährt, wer ihn anruft.";
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
            case DONE_ACCEPTED -> "Angenommen. Der Kunde weiß, wer ihn anruft.";
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
            case PROFILE -> "Profil";
            case FIGURES -> "Zahlen";
            case BOARD -> "Nach Quartal";
            case NAME_WAITS -> "Der Name „%s“ wartet auf das Programm";
            case NAME_APPROVED -> "Das Programm hat den Namen „%s“ am %s genehmigt.";
            case NAME_DECLINED -> "Das Programm hat den Namen „%s“ abgelehnt";
            case CUSTOMERS_SEE_NAME -> "Kunden sehen „%s“.";
            case CUSTOMERS_FIND_NOTHING -> "Kunden finden dieses Profil noch nicht.";
            case SAVED_NAME_WAITS -> "Gespeichert. Der Name wartet auf das Programm.";
            case PROFILE_SAVED -> "Gespeichert. Kunden finden es so, wie es hier steht.";
            case NOT_SAVED_YET -> "Eine weitere Zeile ist da. Gespeichert ist noch nichts.";
            case PROFILE_OVERTAKEN -> "Jemand anderes hat das Profil geändert";
            case PROFILE_OVERTAKEN_WHY ->
                "Gespeichert ist nichts. Im Formular steht, was Sie geschrieben haben; darunter, was jetzt gilt, wo es abweicht. Wenn Sie noch einmal speichern, gilt Ihres.";
            case STATUS -> "Status";
            case STATUS_DRAFT -> "Entwurf";
            case STATUS_DRAFT_MEANS -> "Niemand sieht es.";
            case STATUS_ACTIVE -> "Aktiv";
            case STATUS_ACTIVE_MEANS -> "Es wird gefunden und bekommt Anfragen.";
            case STATUS_PAUSED -> "Pausiert";
            case STATUS_PAUSED_MEANS -> "Keine neuen Anfragen, bis es wieder aktiv ist; offene laufen weiter.";
            case PAUSED_UNTIL -> "Nimmt wieder Anfragen an ab";
            case PAUSED_UNTIL_HINT -> "Für eine Pause. Ohne Tag endet sie, wenn Sie „Aktiv“ wählen.";
            case STATUS_INACTIVE -> "Inaktiv";
            case STATUS_INACTIVE_MEANS -> "Keine Anfragen; es bleibt hier stehen.";
            case PARTNER_NAME -> "Firmenname, wie Kunden ihn sehen";
            case REGION -> "Region des Programms";
            case LOCATIONS -> "Standorte und Ansprechpartner";
            case LOCATIONS_HINT -> "Jeder braucht einen Ansprechpartner; Ansprechpartner bekommen die E-Mails.";
            case LOCATION -> "Standort";
            case CITY -> "Ort";
            case CONTACTS -> "Ansprechpartner";
            case MAIL_LANGUAGE -> "Sprache der E-Mails";
            case GETS_REMINDERS -> "Bekommt Erinnerungen";
            case REMOVE -> "Entfernen";
            case ANOTHER_CONTACT -> "Noch ein Ansprechpartner";
            case ANOTHER_LOCATION -> "Noch ein Standort";
            case ADD_ROW -> "Und noch einer";
            case OFFER -> "Was Sie anbieten";
            case BY_COMMAS -> "Durch Kommas getrennt.";
            case SERVICES -> "Dienstleistungen";
            case INDUSTRIES -> "Branchen";
            case KEYWORDS -> "Stichwörter";
            case LANGUAGES -> "Sprachen";
            case LANGUAGES_HINT -> "Sprachkürzel, durch Kommas getrennt: de, en, zh-Hans.";
            case COMPANY_SIZES -> "Unternehmensgrößen";
            case NONE_MEANS_ALL -> "Keine heißt alle.";
            case GIVEN_BY_PROGRAM -> "Vom Programm vergeben";
            case COMPETENCIES -> "Kompetenzen";
            case ENDORSEMENTS -> "Empfehlungen";
            case LEAVE_AS_IT_WAS -> "Lassen, wie es war";
            case ONLY_ADMINS_EDIT -> "Ein Partner-Admin oder Profil-Admin Ihres Unternehmens kann es ändern.";
            case AS_CUSTOMERS_SEE -> "Wie Kunden es sehen";
            case PREVIEW_HINT -> "Tragen Sie ein, was ein Kunde sucht; leere Felder verlangen nichts.";
            case TRY_IT -> "Wie ein Kunde suchen";
            case NOT_SEEN ->
                "Diese Suche findet es nicht: Es ist nicht aktiv, passt nicht oder steht hinter den ersten %s.";
            case POSITION -> "Platz %s";
            case POINTS -> "Punkte: %s";
            case TYPICAL_ANSWER -> "Übliche Antwortzeit";
            case SIMILAR_DEALS -> "Ähnliche Geschäfte";
            case NOT_THERE -> "nicht hier: %s, sondern anderswo: %s";
            case MATCHES -> "%s von %s: %s";
            case NOT_SPOKEN -> "nicht genannt: %s";
            case NO_ANSWER_YET -> "noch keine Antwort; gezählt als %s";
            case MY_REMINDERS -> "Ihre Erinnerungen";
            case REMINDERS_COME -> "Erinnerungen kommen zu Ihnen per E-Mail. Alle anderen E-Mails kommen immer.";
            case NO_REMINDERS_COME -> "Zu Ihnen kommen keine Erinnerungen. Alle anderen E-Mails kommen immer.";
            case TURN_ON -> "Einschalten";
            case TURN_OFF -> "Ausschalten";
            case NO_PROFILE -> "Ihr Unternehmen hat noch kein Profil.";
            case MORE -> "Mehr";
            case LAST_MONTHS -> "Letzte %s Monate";
            case FIGURES_ARE -> "Ihr ganzes Unternehmen, in UTC.";
            case FIGURES_FOR_ADMINS ->
                "Diese Zahlen betreffen das ganze Unternehmen. Seine Partner-Admins und Empfehlungs-Admins sehen sie.";
            case HALF_ARE_FASTER -> "die Hälfte ist mindestens so schnell";
            case WITHIN_A_DAY -> "In 24 Std. beantwortet";
            case SOME_OF -> "%s von %s";
            case HOW_FAST -> "Wie schnell Sie antworten";
            case HOW_FAST_HINT ->
                "Anfragen nach der Zeit bis zur Antwort; links der gestrichelten Linie in 24 Stunden.";
            case WHAT_BECAME -> "Was aus Anfragen wurde";
            case WHAT_BECAME_HINT -> "Nach dem Monat, in dem sie eingingen.";
            case HOW_ENDED -> "Wie Geschäfte endeten";
            case HOW_ENDED_HINT -> "Nach dem Monat, in dem es gemeldet wurde.";
            case WHY_DECLINED -> "Warum Sie abgelehnt haben";
            case VALUE_WON -> "Gewonnener Wert, in %s";
            case VALUE_WON_HINT -> "Jede Währung wird für sich zusammengezählt.";
            case AS_A_TABLE -> "Als Tabelle";
            case MONTH -> "Monat";
            case TIME_TO_ANSWER -> "Zeit bis zur Antwort";
            case REQUESTS -> "Anfragen";
            case UP_TO -> "bis %s";
            case LONGER_THAN -> "über %s";
            case NO_FIGURES -> "In dieser Zeit kam nichts.";
            case IN_SEARCH -> "Wo Sie in der Suche stehen";
            case IN_SEARCH_HINT -> "Unter allen Partnern der Region, wenn ein Kunde nur die Region nennt.";
            case ASKED_BEFORE -> "Schon einmal angefragt";
            case ASKED_BEFORE_WHY ->
                "Dieselbe Firma oder dieselbe Adresse hat schon einmal dasselbe angefragt. Deswegen wurde nichts geschlossen.";
            case PAST_PURCHASE -> "Kaufdatum überschritten";
            case QUARTER -> "%s. Quartal %s";
            case MORE_THAN_SHOWN -> "Es gibt mehr; gezeigt sind die ersten %s einer Liste.";
            case NOTHING_ACCEPTED -> "Kein angenommenes Geschäft ist offen.";
            case BOARD_HINT ->
                "Angenommene Geschäfte nach dem Quartal, in dem der Kunde kaufen soll. Jede Währung wird für sich zusammengezählt.";
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
            case SIGN_IN_AT_PROVIDER -> "Mit dem Firmenkonto anmelden";
            case PROVIDER_REFUSED ->
                "Die Anmeldung mit dem Firmenkonto hat nicht geklappt. Bitte versuchen Sie es noch einmal.";
            case SESSIONS -> "Wo Sie angemeldet sind";
            case SESSIONS_WHY -> "Wenn Sie einen dieser Browser nicht kennen, beenden Sie seine Sitzung.";
            case THIS_BROWSER -> "Dieser Browser";
            case UNKNOWN_BROWSER -> "Ein Browser";
            case SIGNED_IN_SINCE -> "Angemeldet seit";
            case END_SESSION -> "Beenden";
            case END_OTHER_SESSIONS -> "Alle anderen beenden";
            case SESSION_ENDED -> "Beendet. Dort ist niemand mehr angemeldet.";
            case NOT_YOURS ->
                "Das wurde nicht über unsere Seite gesendet. "
                        + "Bitte öffnen Sie die Seite und versuchen Sie es noch einmal.";
            case NOT_FOUND -> "Hier ist nichts";
            case NOT_FOUND_WHY -> "Diese Anfrage gibt es nicht, oder sie ist nicht an Sie gerichtet.";
            case LATER -> "Gerade nicht möglich";
            case LATER_WHY ->
                "Das geht im Moment nicht; verloren ist nichts. Bitte versuchen Sie es in einer Minute noch einmal.";
            case TOO_MUCH_TEXT -> "Zu viel Text";
            case TOO_MUCH_TEXT_WHY ->
                "Was in einem Formular steht, darf zusammen höchstens 256 kB haben. Nichts wurde gespeichert. Gehen Sie zurück: Was Sie geschrieben haben, ist noch da.";
            case NOT_ALLOWED -> "Kein Zugriff";
            case NOT_ALLOWED_WHY ->
                "Mit Ihrer Rolle können Sie das nicht sehen. Ein Partner-Admin Ihres Unternehmens kann das ändern.";
            case NOT_ALLOWED_ROLES -> "Eine dieser Rollen darf es: %s.";
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
            case DEALS_LIKE_THIS -> "Ähnliche Geschäfte";
            case DEALS_LIKE_THIS_WHY ->
                "Ihre Anfragen der letzten zwölf Monate nach denselben Lösungen, nach Größe und Land.";
            case USUAL_ANSWER -> "Übliche Antwortzeit";
            case USUAL_VALUE -> "Üblicher Wert";
            case NEW_PROFILE -> "Ein weiteres Profil";
            case NEW_PROFILE_HINT ->
                "Für eine andere Region. Es beginnt als Entwurf und nimmt keine Anfragen an, bevor Sie es fertigstellen und aktiv setzen.";
            case BEGIN_PROFILE -> "Beginnen";
            case SEVERAL_ADDRESSES -> "Mehrere, wenn die Person mehr als eine hat: durch Kommas getrennt.";
            case SESSION_OVER -> "Sie sind abgemeldet";
            case SESSION_OVER_WHY ->
                "Ihre Sitzung ist zu Ende. Was Sie geschrieben haben, ist nicht verloren: Diese Seite behält es. Melden Sie sich an (das öffnet einen neuen Tab), kommen Sie hierher zurück, und senden Sie es noch einmal.";
            case SEND_AGAIN -> "Noch einmal senden";
            case COOKIES_OFF ->
                "Ihr Browser behält keine Cookies dieser Seite; die Anmeldung braucht eines. Erlauben Sie in den Einstellungen des Browsers Cookies für diese Seite, und versuchen Sie es noch einmal.";
            case COOKIES_NEEDED ->
                "Ihr Browser behält keine Cookies dieser Seite; die Anmeldung braucht eines. Erlauben Sie sie und drücken Sie noch einmal: Der Link gilt noch.";
            case COOKIES_NEEDED_FIRST ->
                "Die Anmeldung mit dem Firmenkonto hat nicht geklappt: Dieser Browser hat sie nicht begonnen, oder er behält keine Cookies. Erlauben Sie Cookies für diese Seite, und melden Sie sich noch einmal an.";
            case PEOPLE -> "Personen";
            case PEOPLE_WHY -> "Wer hier zu Ihrem Unternehmen gehört und was die Person darf.";
            case YOU -> "Sie";
            case ROLES -> "Rollen";
            case ROLE_PARTNER_ADMIN -> "Verwaltung";
            case ROLE_PARTNER_ADMIN_MEANS -> "Alles, auch wer zu Ihnen gehört";
            case ROLE_REFERRALS_ADMIN -> "Alle Anfragen";
            case ROLE_REFERRALS_ADMIN_MEANS -> "Sieht und entscheidet alle Anfragen des Unternehmens";
            case ROLE_REFERRALS_USER -> "Eigene Anfragen";
            case ROLE_REFERRALS_USER_MEANS -> "Sieht und entscheidet die Anfragen, in denen sie steht";
            case ROLE_PROFILE_ADMIN -> "Profil";
            case ROLE_PROFILE_ADMIN_MEANS -> "Bearbeitet die Geschäftsprofile";
            case CONTACT_OF -> "Kontakt für";
            case CONTACT_OF_HINT -> "Kontakte bekommen die E-Mails zu den Anfragen eines Standorts und sehen sie.";
            case CHANGE -> "Ändern";
            case REMOVING_ENDS -> "Die Sitzungen der Person enden sofort.";
            case TAKES_OVER -> "Wer übernimmt";
            case TAKES_OVER_WHY ->
                "Die Person erhält die Standorte und die angenommenen Geschäfte, und zu jedem eine E-Mail.";
            case INVITE -> "Jemanden einladen";
            case SEND_INVITATION -> "Einladung senden";
            case INVITING_MAILS -> "Die Person bekommt eine E-Mail mit einem Link zur Anmeldung.";
            case DONE_INVITED -> "Eingeladen. Die E-Mail ist unterwegs.";
            case DONE_PERSON_CHANGED -> "Gespeichert. Es gilt sofort.";
            case DONE_PERSON_GONE -> "Entfernt. Die Sitzungen der Person sind beendet.";
            case ALREADY_YOURS -> "Diese Person ist schon dabei. Ändern Sie oben ihre Rollen.";
            case LAST_ADMIN -> "Nur Sie haben die Verwaltung. Geben Sie sie zuerst jemand anderem.";
            case ONLY_CONTACT ->
                "Diese Person ist der einzige Kontakt eines Standorts. Tragen Sie dort zuerst jemand anderen ein.";
            case DONE_CALLED -> "Notiert. Ihre Kollegen sehen, dass Sie angerufen haben.";
            case DONE_EDITED -> "Gespeichert.";
            case DONE_PERSON_ADDED -> "Hinzugefügt. Die Anfrage ist nun auch dort zu sehen.";
            case DONE_PERSON_REMOVED -> "Entfernt. Die Anfrage ist dort nicht mehr zu sehen.";
            case VALUE_KEPT -> "Geschätzter Wert erreicht";
            case DATE_KEPT -> "Geschätzter Termin eingehalten";
            case LOST_MISFIT -> "Angenommen, ohne es anzubieten, und verloren";
            case NEVER_REPORTED -> "Angenommen und nie gemeldet";
            case EXPIRED_OF -> "%s von %s abgelaufen";
            case NONE_YET -> "Noch keine";
        };
    }
}
