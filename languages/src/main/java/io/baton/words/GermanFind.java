package io.baton.words;

final class GermanFind implements FindWords {
    @Override
    public String phrase(FindPhrase phrase) {
        return switch (phrase) {
            case FIND_PARTNER -> "Einen Partner finden";
            case FIND_LEDE ->
                "Sagen Sie, was Sie brauchen, und wählen Sie, wen Sie fragen. Jeder Partner entscheidet selbst, ob er Ihre Anfrage übernimmt.";
            case WHAT -> "Worum geht es?";
            case WHAT_HINT -> "Eine Branche, eine Dienstleistung oder der Name eines Partners.";
            case WANTED_SOLUTIONS -> "Gewünschte Lösungen";
            case YOUR_COUNTRY -> "Ihr Land";
            case YOUR_SIZE -> "Größe Ihres Unternehmens";
            case SIZE_MICRO -> "1 bis 9 Personen";
            case SIZE_SMALL -> "10 bis 49 Personen";
            case SIZE_MEDIUM -> "50 bis 249 Personen";
            case SIZE_LARGE -> "250 bis 999 Personen";
            case SIZE_ENTERPRISE -> "1.000 Personen und mehr";
            case WORK_LANGUAGE -> "Sprache der Zusammenarbeit";
            case ANY -> "Beliebig";
            case SEARCH_PARTNERS -> "Suchen";
            case PARTNERS_FIT -> "Passende Partner: %s";
            case NOBODY_NAMES_IT -> "Was Sie schrieben, nennt niemand. Partner in Ihrer Region: %s";
            case HOW_RANKED -> "Wie entsteht die Reihenfolge?";
            case HOW_RANKED_WHY ->
                "Nach Standort, Angebot, Antwortzeit und ähnlichen Geschäften. Niemand kann für einen Platz bezahlen. Ein schnelles Nein zählt so viel wie ein schnelles Ja.";
            case WHY_HERE -> "Warum er hier steht: %s Punkte";
            case NOBODY_FITS -> "Kein Partner passt";
            case NOBODY_FITS_WHY ->
                "Nennen Sie weniger Lösungen, oder lassen Sie Sprache und Größe offen. Oder fragen Sie %s.";
            case USUALLY_ANSWERS -> "Antwortet meist innerhalb von %s Std.";
            case ANSWERS_BY -> "Antwortet bis %s";
            case NO_ANSWERS_YET -> "Hat noch keine Anfrage beantwortet";
            case RARELY_ANSWERS -> "Hat %s von %s Anfragen nicht beantwortet";
            case MORE_PARTNERS -> "Mehr Partner zeigen";
            case CHOOSE -> "Auswählen: %s";
            case ASK_THIS -> "Diesen Partner fragen";
            case ASK_AT -> "Diesen Partner fragen: %s";
            case BACK_TO_SEARCH -> "Andere Partner";
            case ALL_SIZES -> "Unternehmen jeder Größe";
            case OFFERS -> "Was er anbietet";
            case WHERE -> "Wo er ist";
            case SKIP_TO_CONTENT -> "Zum Inhalt springen";
            case NO_SUCH_PARTNER -> "Diesen Partner gibt es nicht, oder er nimmt gerade keine Anfragen an.";
            case WHOM_TO_ASK -> "Wen Sie fragen";
            case ASK_CHOSEN -> "Gewählte Partner fragen";
            case FIND_FOR_ME -> "Partner für mich finden";
            case FIND_FOR_ME_HINT -> "Die Partner, die am besten passen, erhalten Ihre Anfrage, höchstens %s.";
            case NOT_SERVED -> "%s betreut Ihre Region oder Unternehmen Ihrer Größe nicht.";
            case NOT_OPEN -> "%s nimmt gerade keine Anfragen an.";
            case TARGETS -> "Partner";
            case CONSENT_FIELD -> "Ihr Einverständnis";
            case NEED -> "Was brauchen Sie?";
            case NEED_HINT -> "Wo Sie stehen, was sich ändern soll und bis wann. Ein paar Sätze genügen.";
            case WHO_ARE_YOU -> "Wer sind Sie?";
            case COMPANY -> "Unternehmen";
            case YOUR_NAME -> "Ihr Name";
            case EMAIL_HINT -> "Dorthin kommt der Link, mit dem Sie Ihre Anfrage bestätigen und verfolgen.";
            case EMAIL_AT_ONCE_HINT -> "Dorthin kommt der Link, mit dem Sie Ihre Anfrage verfolgen.";
            case PLEASE_CALL -> "Bitte rufen Sie mich an";
            case PLEASE_CALL_HINT -> "Partner dürfen Sie dann anrufen, bevor sie entscheiden.";
            case MAIL_LANGUAGE -> "Sprache unserer E-Mails an Sie";
            case PASS_ON -> "Wenn ein Partner ablehnt, meine Anfrage weitergeben";
            case PASS_ON_HINT -> "An einen anderen passenden Partner. Wir sagen es Ihnen jedes Mal.";
            case CONSENT ->
                "Ich bin einverstanden, dass %s diese Anfrage mit meinem Namen und meinen Kontaktdaten an die Partner gibt, die ich wähle oder die für mich gefunden werden.";
            case LEAVE_EMPTY -> "Dieses Feld leer lassen";
            case SEND_REQUEST -> "Anfrage senden";
            case SEND_HINT -> "Sie bestätigen sie mit einem Link, den wir Ihnen mailen. Vorher sehen Partner nichts.";
            case SEND_AT_ONCE_HINT -> "Die Partner erhalten sie sofort.";
            case CONFIRM_BY_MAIL -> "Bestätigen Sie jetzt Ihre Adresse";
            case CONFIRM_BY_MAIL_WHY ->
                "Wir haben einen Link an %s gesendet. Öffnen Sie ihn und drücken Sie den Knopf: Dann geht Ihre Anfrage hinaus. Der Link gilt %s Std.";
            case NO_MAIL ->
                "Nach einer Minute keine E-Mail? Sehen Sie im Spam-Ordner nach, oder laden Sie diese Seite neu: Wir senden den Link noch einmal. Wenn die Adresse falsch ist, schreiben Sie die Anfrage bitte neu.";
            case WAITING_FOR_ADDRESS ->
                "Zu viele Anfragen warten auf die Bestätigung dieser Adresse. Bestätigen Sie eine davon über ihre E-Mail, oder versuchen Sie es morgen wieder.";
            case CONFIRM_REQUEST -> "Ihre Anfrage bestätigen";
            case CONFIRM_REQUEST_WHY -> "Noch hat sie niemand. Drücken Sie den Knopf, und sie geht an die Partner.";
            case CONFIRM_AND_SEND -> "Bestätigen und senden";
            case CONFIRMATION_OVER -> "Dieser Link funktioniert nicht";
            case CONFIRMATION_OVER_WHY ->
                "Bitte prüfen Sie, ob er vollständig ist, so wie er in Ihrer E-Mail steht. Wenn ja, ist er abgelaufen; hatten Sie Ihre Anfrage noch nicht bestätigt, wurde nichts gesendet. Bitte senden Sie sie dann erneut.";
            case ON_ITS_WAY -> "Ihre Anfrage ist unterwegs";
            case ON_ITS_WAY_WHY -> "Sobald Partner sie haben, mailen wir Ihnen den Link, mit dem Sie sie verfolgen.";
            case SENT_OTHERWISE -> "Diese Anfrage wurde schon mit anderem Inhalt gesendet";
            case SENT_OTHERWISE_WHY ->
                "Es gilt, was zuerst gesendet wurde. Mit dem Link in der E-Mail dazu verfolgen Sie sie oder ziehen sie zurück.";
            case TOO_MANY -> "Zu viele Anfragen aus Ihrem Netz";
            case TOO_MANY_WHY ->
                "Bitte warten Sie %s Sekunden und laden Sie die Seite neu. Wenn Sie ein Formular gesendet haben, sendet Ihr Browser es dann noch einmal.";
        };
    }
}
