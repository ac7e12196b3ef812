package io.baton.words;

final class GermanProgram implements ProgramWords {
    @Override
    public String phrase(ProgramPhrase phrase) {
        return switch (phrase) {
            case PROGRAM -> "Programm";
            case TODAY -> "Heute";
            case TODAY_WHY -> "Was jetzt Hilfe braucht, und was aus Anfragen geworden ist.";
            case FUNNEL -> "Von der Anfrage zum Abschluss";
            case FUNNEL_WHY ->
                "Anfragen, die Partner in den letzten %s Monaten erhalten haben, und was bisher aus ihnen geworden ist. Eine Anfrage an drei Partner zählt dreimal.";
            case REACHED -> "Bei Partnern eingegangen";
            case ANSWERED -> "Beantwortet";
            case SHARE_OF_BEFORE -> "%s der vorigen";
            case FUNNEL_REST ->
                "Binnen 24 Std. beantwortet: %s. Abgelehnt: %s. Abgelaufen: %s. Zurückgezogen: %s. Verloren: %s.";
            case NOTHING_IN_TIME -> "In dieser Zeit hat kein Partner eine solche Anfrage erhalten.";
            case ANY -> "Alle";
            case REGION -> "Region";
            case LEAD_TYPE -> "Art der Anfrage";
            case LEAD_CUSTOMER -> "Kundenanfrage";
            case LEAD_MARKETING -> "Marketing-Lead";
            case LEAD_SALES -> "Vertriebs-Lead";
            case NO_CAMPAIGN -> "Ohne Kampagne";
            case COMPARED -> "Im Vergleich";
            case EXPIRING -> "Laufen binnen eines Tages ab";
            case EXPIRING_DO ->
                "Bitten Sie den Partner um eine Antwort. Ohne sie endet die Anfrage von selbst, und Kunde oder Absender erfahren es.";
            case UNANSWERED -> "Seit über 24 Std. unbeantwortet";
            case UNANSWERED_DO ->
                "Kunden entscheiden sich für den Partner, der zuerst anruft. Fragen Sie, worauf dieser wartet.";
            case SILENT -> "Angenommen und still";
            case SILENT_DO ->
                "Der Tag des Kaufs ist vorbei. Fragen Sie den Partner, ob das Geschäft gewonnen, verloren oder später ist.";
            case UNREACHED -> "Anfragen, die niemanden erreicht haben";
            case UNREACHED_BY_PARTNER ->
                "Gesendet von %s; dort weiß man es: Wählen Sie gemeinsam einen anderen Partner.";
            case UNREACHED_BY_PERSON ->
                "Gesendet von jemandem des Programms, der es weiß: Wählen Sie gemeinsam einen anderen Partner.";
            case UNREACHED_BY_CUSTOMER ->
                "Der Kunde weiß es und kann über den Link in seiner E-Mail einen anderen Partner wählen.";
            case UNREACHED_NOBODY_FITS ->
                "Kein Partner passt. Sie kann erneut gesendet werden, sobald einer passt, oder mit weniger Wünschen.";
            case OPEN_LEAD -> "Öffnen";
            case FIND_ONE -> "Partner suchen";
            case ALL_OF_THEM -> "Alle %s";
            case ALL_REQUESTS -> "Alle Anfragen";
            case NONE_NOW -> "Zurzeit keine.";
            case HAS_IT_SINCE -> "%s hat sie seit %s";
            case WHO_HAS_IT -> "Wer sie hat";
            case WHOM_TO_ASK -> "Wen Sie dort fragen";
            case NOBODY_THERE -> "Von diesem Partner ist hier noch niemand bekannt.";
            case FOLLOW_IT -> "Wie ihr Absender sie sieht";
            case NOT_YOUR_ROLE -> "Ihre Rolle darf das nicht sehen. Fragen Sie jemanden, der das Programm betreibt.";
            case BACK -> "Zur ersten Seite";
        };
    }
}
