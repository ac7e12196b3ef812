package io.baton.words;

final class GermanHistory implements HistoryWords {
    @Override
    public String phrase(HistoryPhrase phrase) {
        return switch (phrase) {
            case RECEIVED -> "Eingegangen.";
            case RECEIVED_UNTIL -> "Eingegangen. Ohne Entscheidung läuft die Anfrage am %s ab.";
            case REMINDER_DUE -> "In der empfohlenen Zeit hatte niemand entschieden.";
            case LAST_CALL_DUE -> "Niemand hatte entschieden, und der Ablauf stand bevor.";
            case CALL_WINDOW_OVER ->
                "Die Frist für den Anruf beim Kunden war vorbei; er möchte weiterhin angerufen werden.";
            case CALLED -> "%s hat den Kunden angerufen.";
            case ACCEPTED -> "%s hat angenommen.";
            case EDITED -> "%s hat das Geschäft geändert: %s.";
            case CONTACT_ADDED -> "%s hat %s als Kontakt hinzugefügt.";
            case CONTACT_CHANGED -> "%s hat den Kontakt %s geändert.";
            case CONTACT_REPLACED -> "%s hat die Aufgabe eines Kollegen an %s übergeben.";
            case CONTACT_REMOVED -> "%s hat einen Kontakt entfernt.";
            case CONTACTS_CHANGED -> "Das Profil nennt andere Kontakte des Standorts: %s neu, %s nicht mehr dabei.";
            case REPEATS -> "Sie wiederholt die Anfrage %s.";
            case CANCELLED -> "%s hat die Anfrage beendet: %s.";
            case MAIL_TO_CUSTOMER -> "%s hat die E-Mail an den Kunden noch einmal senden lassen.";
            case MAIL_TO_SENDER -> "%s hat die E-Mail an den Absender noch einmal senden lassen.";
            case MAIL_TO_CONTACTS -> "%s hat die E-Mail an die Kontakte noch einmal senden lassen.";
            case EXTENDED -> "%s hat die Frist verlängert: Ohne Entscheidung läuft die Anfrage am %s ab.";
            case DECLINED -> "%s hat abgelehnt: %s.";
            case EXPIRED -> "Innerhalb der Antwortfrist hat niemand entschieden: abgelaufen.";
            case WITHDRAWN -> "Der Kunde hat die Anfrage zurückgezogen.";
            case WON -> "%s hat das Geschäft gewonnen: %s, für %s.";
            case LOST -> "%s hat das Geschäft verloren: %s.";
            case CORRECTED_TO_WON -> "%s hat das Ergebnis berichtigt: gewonnen, %s, für %s.";
            case CORRECTED_TO_LOST -> "%s hat das Ergebnis berichtigt: verloren, %s.";
            case REGISTRATION_SAVED -> "%s hat die Registrierung zwischengespeichert.";
            case REGISTRATION_SUBMITTED -> "%s hat die Registrierung eingereicht.";
            case REGISTRATION_RETURNED -> "%s hat die Registrierung zur Korrektur zurückgeschickt: %s.";
            case REGISTRATION_APPROVED -> "%s hat die Registrierung genehmigt.";
            case REGISTRATION_DECLINED -> "%s hat die Registrierung abgelehnt.";
            case BY_TIME -> "Die Zeit";
            case BY_CUSTOMER -> "Der Kunde";
            case BY_COLLEAGUE -> "Jemand von Ihnen";
            case BY_PROGRAM -> "Das Programm";
        };
    }
}
