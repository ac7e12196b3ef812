package io.baton.words;

final class GermanFaults implements FaultWords {
    @Override
    public String phrase(FaultPhrase phrase) {
        return switch (phrase) {
            case REQUIRED -> "wird gebraucht";
            case BLANK -> "darf nicht leer sein";
            case TOO_LONG -> "darf höchstens %s Zeichen haben";
            case TOO_MANY -> "höchstens %s";
            case CONTROL_CHARACTERS -> "darf keine Steuerzeichen enthalten";
            case HALF_CHARACTER -> "enthält ein halbes Zeichen";
            case TWICE -> "steht zweimal da";
            case EMAIL -> "muss eine E-Mail-Adresse sein";
            case EMAIL_ASCII -> "darf vor dem @ nur ASCII-Zeichen haben: nicht jeder Mailserver nimmt andere an";
            case EMAIL_PUNYCODE ->
                "die Domain muss als Punycode (xn--) geschrieben sein: sie lässt sich auf zwei Arten lesen";
            case EMAIL_DOTS -> "hat einen Punkt zu viel";
            case EMAIL_LONG_LOCAL -> "darf vor dem @ höchstens %s Zeichen haben";
            case EMAIL_LONG -> "die Adresse darf höchstens %s Zeichen haben";
            case ONE_OF -> "muss eines davon sein: %s";
            case COUNTRY_MEANT -> "muss der Code eines Landes sein, zum Beispiel %s";
            case COUNTRY -> "muss der Code eines Landes mit zwei Buchstaben sein, zum Beispiel DE";
            case LANGUAGE_TAG -> "muss ein Sprachcode sein, zum Beispiel de";
            case CURRENCY -> "muss eine Währung mit drei Buchstaben sein, zum Beispiel EUR";
            case NUMBER -> "muss eine Zahl sein, zum Beispiel 1250.50";
            case NEGATIVE -> "darf nicht negativ sein";
            case FEWER_DIGITS -> "hat zu viele Stellen";
            case DECIMALS -> "darf höchstens %s Nachkommastellen haben";
            case DIGITS -> "darf vor dem Punkt höchstens %s Stellen haben";
            case DAY -> "muss ein Tag sein (2027-03-15)";
            case PURCHASE_TIME ->
                "muss ein Tag (2027-03-15), ein Monat (2027-03) oder ein Quartal (2027-Q1) sein, von %s bis %s";
            case FROM_TO -> "muss zwischen %s und %s liegen";
            case WINDOW -> "muss zwischen einer Sekunde und zehn Jahren liegen";
            case DUPLICATE_WINDOW -> "muss zwischen einem Tag und 90 Tagen liegen";
            case CORRECTION_WINDOW -> "muss zwischen 0 und 90 Tagen liegen";
            case WHOLE_NUMBER -> "muss eine ganze Zahl sein";
            case ALREADY_A_CONTACT -> "gehört schon einem anderen Kontakt";
            case ONLY_WITH_COMPETITOR -> "ist nur erlaubt, wenn ein Wettbewerber der Grund ist";
            case ELIGIBLE_SOLUTION -> "muss eine verkaufte Lösung sein, die registriert werden kann";
            case SOLUTION_VALUE -> "darf den Gesamtwert nicht übersteigen und muss dieselbe Währung haben";
            case CONTRACT_END -> "darf nicht vor dem Vertragsbeginn und nicht mehr als %s Jahre entfernt liegen";
            case SIGNED -> "darf nicht nach dem Vertragsbeginn und nicht weit entfernt liegen";
            case NEAR -> "darf höchstens %s Jahre von heute entfernt liegen";
            case CLOSED -> "darf nicht in der Zukunft und nicht vor dem Eingang der Anfrage liegen";
            case PERPETUAL -> "muss bei einem unbefristeten Vertrag leer bleiben";
            case NOT_SENT_BACK -> "wurde nicht zur Korrektur zurückgegeben";
            case ONLY_WHILE_PAUSED -> "nur bei einem pausierten Profil möglich";
            case IN_THE_FUTURE -> "muss in der Zukunft liegen";
            case AT_LEAST_ONE_ACTIVE -> "mindestens eines, solange das Profil aktiv ist";
            case AT_LEAST_ONE -> "mindestens eines";
            case CANNOT_BE_CLEARED -> "kann nicht geleert werden";
            case PROGRAM_ONLY -> "kann nur das Programm ändern";
            case ANOTHERS_NAME ->
                "gehört einem anderen Partner oder sieht so aus: Wählen Sie einen anderen, oder schreiben Sie dem Programm, wenn es Ihrer ist";
            case NAME_TAKEN -> "kann nicht genehmigt werden: Ein anderer Partner trägt genau diesen Namen";
            case LOOK_ALIKE ->
                "Der Name sieht aus wie der eines anderen Partners: Erlauben Sie es, oder lehnen Sie ihn ab";
            case UNKNOWN -> "ist unbekannt";
            case INVALID -> "stimmt so nicht";
            case CALLERS -> "müssen Kollegen bei diesem Geschäft oder Kontakte des Standorts sein";
            case NO_LOCATION -> "ist kein Standort dieses Partners";
            case NO_SUCCESSOR -> "muss jemand anders sein, der zu diesem Partner gehört";
            case FULL_LOCATION -> "hat schon so viele Kontakte wie möglich";
            case CHANGED_MEANWHILE -> "Sie wurde inzwischen geändert.";
            case ALREADY_ACCEPTED -> "Sie wurde schon angenommen.";
            case NOT_YET_ACCEPTED -> "Sie wurde noch nicht angenommen.";
            case NOT_YET_WON -> "Das Geschäft ist nicht gewonnen.";
            case NO_OPEN_REGISTRATION ->
                "Es ist keine Registrierung offen: es wurde keine registrierbare Lösung verkauft, oder sie ist abgeschlossen.";
            case TOO_LATE_TO_CORRECT -> "Das Ergebnis kann nicht mehr berichtigt werden.";
            case CORRECTABLE_UNTIL -> "Das Ergebnis konnte bis %s berichtigt werden.";
            case REGISTRATION_APPROVED ->
                "Das Programm hat die Registrierung dieses Geschäfts genehmigt: Ihre Lösung bleibt verkauft.";
            case IN_REVIEW -> "Das Programm prüft die Registrierung.";
            case EXPIRED_BEFORE -> "Sie ist abgelaufen, bevor Sie entschieden haben.";
            case ARCHIVED -> "Sie ist abgeschlossen und lässt sich nicht mehr ändern.";
        };
    }
}
