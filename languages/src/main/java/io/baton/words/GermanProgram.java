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
            case UNPLACED -> "Anfragen, die kein Partner hat";
            case UNPLACED_BY_PARTNER ->
                "Gesendet von %s; dort weiß man es: Wählen Sie gemeinsam einen anderen Partner.";
            case UNPLACED_BY_PERSON ->
                "Gesendet von jemandem des Programms, der es weiß: Wählen Sie gemeinsam einen anderen Partner.";
            case UNPLACED_BY_CUSTOMER ->
                "Der Kunde weiß es und kann über den Link in seiner E-Mail einen anderen Partner wählen.";
            case UNPLACED_NOBODY_FITS ->
                "Kein Partner passt. Sie kann erneut gesendet werden, sobald einer passt, oder mit weniger Wünschen.";
            case OPEN_LEAD -> "Öffnen";
            case FIND_ONE -> "Partner suchen";
            case FIND_REQUEST -> "Anfrage suchen";
            case NOT_A_REFERENCE ->
                "Eine Vorgangs-Nr. hat acht Buchstaben und Ziffern, zum Beispiel KAKW-3GWD. Sie steht in jeder E-Mail zu einer Anfrage.";
            case NO_SUCH_REFERENCE ->
                "Keine Anfrage hat die Vorgangs-Nr. %s. Stimmt jeder Buchstabe? Eine Anfrage der letzten Minute ist vielleicht noch nicht zu finden.";
            case ALL_OF_THEM -> "Alle %s";
            case ALL_REQUESTS -> "Alle Anfragen";
            case NONE_NOW -> "Zurzeit keine.";
            case HAS_IT_SINCE -> "%s hat sie seit %s";
            case HAD_IT_SINCE -> "%s hatte sie ab %s";
            case WHO_HAD_IT -> "Wer sie hatte";
            case WHO_HAS_IT -> "Wer sie hat";
            case WHOM_TO_ASK -> "Wen Sie dort fragen";
            case NOBODY_THERE -> "Von diesem Partner ist hier noch niemand bekannt.";
            case FOLLOW_IT -> "Wie ihr Absender sie sieht";
            case NOT_YOUR_ROLE -> "Ihre Rolle darf das nicht sehen. Fragen Sie jemanden, der das Programm betreibt.";
            case BACK -> "Zur ersten Seite";
            case REGISTRATIONS -> "Registrierungen";
            case REGISTRATIONS_TO_REVIEW -> "Registrierungen zu prüfen";
            case TO_REVIEW -> "Zu prüfen";
            case WITH_THE_PARTNER -> "Beim Partner";
            case CLOSED -> "Abgeschlossen";
            case NO_REGISTRATION -> "Hier steht keine Registrierung.";
            case WON_ON -> "%s, gewonnen am %s";
            case THE_FORM -> "Das Formular";
            case NOT_FILED -> "Der Partner hat sie noch nicht eingereicht.";
            case WAITS_FOR_PARTNER -> "Sie wartet auf den Partner, der sie einreichen oder korrigieren muss.";
            case TICK_TO_CORRECT -> "Kreuzen Sie an, was zu korrigieren ist; dann lässt sich nur das ändern.";
            case TICK_ONE -> "Zum Zurücksenden kreuzen Sie an, was zu korrigieren ist.";
            case REMARKS -> "Hinweise an den Partner";
            case REMARKS_HINT -> "Eine Frage, oder was nicht stimmt. Zum Ablehnen nötig.";
            case SEND_BACK -> "Angekreuztes zurücksenden";
            case APPROVE -> "Genehmigen";
            case AS_REPORTED -> "Wie das Geschäft gemeldet wurde";
            case DONE_APPROVED -> "Genehmigt. Der Partner weiß es.";
            case DONE_RETURNED -> "Zurückgesendet. Der Partner weiß, was zu korrigieren ist.";
            case DONE_DECLINED -> "Abgelehnt. Der Partner weiß es.";
            case SETTINGS -> "Einstellungen";
            case SETTINGS_WHY ->
                "Sie gelten für alles von jetzt an. Laufende Anfragen behalten die Fristen, mit denen sie begannen.";
            case WINDOWS -> "Fristen für Antworten";
            case RESPONSE_WINDOW -> "Ein Partner hat für seine Antwort";
            case REMINDER_AFTER -> "Erinnerung nach";
            case LAST_CALL_BEFORE -> "Letzte Erinnerung, vor Ablauf";
            case CALL_WINDOW -> "Ein gewünschter Anruf ist dringend für";
            case UNIT -> "Einheit";
            case UNIT_DAYS -> "Tage";
            case UNIT_HOURS -> "Stunden";
            case UNIT_MINUTES -> "Minuten";
            case ELIGIBLE -> "Zu registrierende Lösungen";
            case ELIGIBLE_HINT ->
                "Eine je Zeile, oder mit Kommas getrennt. Geschäfte, die mit einer davon gewonnen werden, sind zu registrieren.";
            case REROUTING -> "Nach einer Ablehnung oder einem Ablauf";
            case REROUTING_OFF -> "Niemanden vorschlagen";
            case REROUTING_SUGGEST -> "Passende Partner vorschlagen";
            case REROUTING_AUTOMATIC -> "An den nächstbesten weitergeben, wenn der Kunde zuvor zugestimmt hat";
            case RANKING -> "Rangfolge der Partner";
            case OFFER_REQUIRED -> "Nur Partner finden, die eine der gewünschten Lösungen oder Leistungen anbieten";
            case REACH_REQUIRED -> "Nur Partner im Land oder mit der Sprache finden";
            case FACTORS -> "Höchste Punktzahl für jedes";
            case LIKENESS -> "Was zwei Anfragen ähnlich macht";
            case LESSONS -> "Was frühere ähnliche Anfragen geben oder nehmen";
            case FULL_ANSWER -> "Volle Punktzahl für eine Antwort binnen";
            case RECENT_FOR -> "Vergangenes zählt voll für";
            case FORGOTTEN_AFTER -> "Vergangenes zählt nicht mehr nach";
            case SILENT_AFTER -> "Schweigen zählt, so lange nach dem Tag des Kaufs";
            case DONE_SAVED -> "Gespeichert. Es gilt von jetzt an.";
            case SETTINGS_OVERTAKEN_WHY ->
                "Nichts wurde gespeichert. Das Formular enthält Ihre Eingaben; daneben steht, was jetzt gilt. Speichern Sie erneut, ersetzen Ihre Eingaben es.";
            case NOW_STANDS -> "Jetzt: %s";
            case NOTHING_SET -> "nichts";
            case UNDELIVERED -> "Nicht zustellbare E-Mails";
            case UNDELIVERED_WHY ->
                "Ein Mailserver hat diese Adressen endgültig abgelehnt; dorthin geht nichts mehr. Erfragen Sie zuerst die richtige Adresse; zurückgehaltene E-Mails bleiben ungesendet.";
            case FORGOTTEN_PERSON -> "Eine vergessene Person";
            case LIFT -> "Wieder E-Mails senden";
            case DONE_LIFTED -> "Erledigt. E-Mails gehen wieder dorthin.";
            case EXTEND -> "Mehr Zeit geben";
            case EXTEND_UNTIL -> "Neuer letzter Tag";
            case EXTEND_HINT ->
                "Der Partner kann bis zum Ende dieses Tages (UTC) antworten. Er, der Kunde und der Absender erfahren es.";
            case STEER_REASON_HINT -> "Der Partner liest es, der Kunde nicht.";
            case DONE_EXTENDED -> "Erledigt. Der Partner hat mehr Zeit. Die E-Mails dazu sind unterwegs.";
            case REASSIGN -> "Einem anderen Partner geben";
            case REASSIGN_HINT ->
                "Der jetzige Partner verliert sie. Beide Partner, Kunde und Absender bekommen eine E-Mail.";
            case WHO_GETS_IT -> "Wer sie bekommt";
            case NOBODY_ELSE -> "Kein anderer Partner passt zu dieser Anfrage.";
            case DONE_REASSIGNED -> "Erledigt. Der andere Partner bekommt sie jetzt. Die E-Mails dazu sind unterwegs.";
            case CANCEL -> "Als doppelt oder Spam schließen";
            case CANCEL_HINT ->
                "Niemand bekommt sie mehr. Partner und Absender erfahren es, der Kunde nur bei einer doppelten Anfrage.";
            case CANCEL_NOTES -> "Mehr dazu, wenn es hilft";
            case POSSIBLE_DUPLICATE -> "Vielleicht doppelt";
            case POSSIBLE_DUPLICATES -> "Vielleicht doppelt";
            case POSSIBLE_DUPLICATES_WHY ->
                "Dieselbe Firma oder dieselbe Adresse hat schon einmal dasselbe angefragt. Von selbst wird nichts geschlossen.";
            case CLOSE_AS_DUPLICATE -> "Als doppelt schließen";
            case REPEATS_WHICH -> "Welche Anfrage sie wiederholt";
            case DUPLICATE_WINDOW -> "Eine Anfrage kann eine wiederholen, die höchstens so lange vorher kam";
            case DONE_CANCELLED -> "Geschlossen. Die E-Mails dazu sind unterwegs.";
            case PROFILES -> "Partnerprofile";
            case PROFILES_TO_REVIEW -> "Profile zur Prüfung";
            case PROFILES_WHY ->
                "Namen, um die Partner bitten. Bis Sie entscheiden, finden Kunden ein neues Profil nicht, und ein älteres behält seinen Namen.";
            case NEW_PROFILE -> "Ein neues Profil";
            case INSTEAD_OF_NAME -> "Statt „%s“";
            case LOOKS_LIKE -> "Er sieht aus wie „%s“, der Name eines anderen Partners.";
            case ALLOW_LOOK_ALIKE -> "Kunden können die beiden unterscheiden: erlauben";
            case WHY_DECLINED -> "Warum er abgelehnt wird";
            case WHY_DECLINED_HINT -> "Der Partner liest es.";
            case DONE_NAME_APPROVED -> "Genehmigt. Kunden sehen den Namen ab jetzt.";
            case DONE_NAME_DECLINED -> "Abgelehnt. Der Partner liest, warum.";
            case NAME_OVERTAKEN_WHY ->
                "Darüber wurde entschieden, oder der Partner bittet um einen anderen Namen. Von Ihnen wurde nichts gespeichert; unten steht, was jetzt wartet.";
            case PARTNERS_NAMES -> "Namen der Partner";
            case NAMES_WAIT -> "Ein neues Profil und ein anderer Name eines Partners warten auf das Programm";
            case CORRECTIONS -> "Berichtigte Ergebnisse";
            case CORRECTION_WINDOW ->
                "So lange nach dem Ende kann ein gemeldetes Ergebnis berichtigt werden; 0 für nie";
            case CORRECT -> "Ergebnis berichtigen";
            case CORRECT_TO_WON -> "Berichtigen: gewonnen";
            case CORRECT_TO_LOST -> "Berichtigen: verloren";
            case CORRECT_HINT ->
                "Was gemeldet wurde, kann bis %s berichtigt werden. Partner und Absender erfahren es, der Kunde nicht.";
            case CORRECT_CLOSED_HINT -> "Wie gemeldet, oder der Tag der Meldung, wenn Sie nichts eintragen.";
            case CORRECT_WHY -> "Warum es berichtigt wird";
            case DONE_CORRECTED -> "Berichtigt. Die E-Mails dazu sind unterwegs.";
            case RESEND -> "E-Mail noch einmal senden";
            case RESEND_TO -> "Wer sie noch einmal bekommt";
            case RESEND_HINT ->
                "Die E-Mail, die sagt, wie es jetzt um die Anfrage steht, an dieselbe Adresse wie zuvor.";
            case RESEND_TO_CUSTOMER -> "Der Kunde";
            case RESEND_TO_SENDER -> "Der Absender";
            case RESEND_TO_CONTACTS -> "Die Leute des Partners";
            case RESEND_SUPPRESSED -> "An diese Adresse wird nichts gesendet";
            case DONE_RESENT -> "Erledigt. Die E-Mail ist noch einmal unterwegs.";
            case MAIL -> "E-Mail";
            case LAST_SET -> "Zuletzt geändert:";
            case LAST_SET_BY -> "Zuletzt geändert von %s:";
            case PARTNERS_PEOPLE -> "Personen der Partner";
            case PARTNERS_PEOPLE_WHY ->
                "Um wessen Personen kümmern Sie sich? Hier geben Sie jemandem eine Rolle, wenn die Verwaltung eines Partners es nicht kann, und übergeben, was jemand hinterlässt.";
            case PARTNER_NAME_OR_ID -> "Name oder ID";
            case NO_SUCH_PARTNER -> "Kein Partner mit einem Profil heißt so.";
            case PARTNERS_MORE -> "Es gibt weitere. Schreiben Sie einen Teil des Namens.";
            case PARTNER_WITHOUT_PROFILE -> "Ist es die ID eines Partners, der noch kein Profil hat?";
            case PEOPLE_OF -> "Personen: %s";
            case PEOPLE_OF_WHY -> "Wer hier zu diesem Partner gehört und was die Person darf.";
            case NOBODY_OF_PARTNER ->
                "Zu diesem Partner gehört noch niemand. Laden Sie jemanden zur Verwaltung ein: Diese Person lädt die anderen ein.";
            case LEADS -> "Leads";
            case LEADS_WHY -> "Was Sie an Partner gesendet haben, und wie es bei jedem steht. Das Neueste steht oben.";
            case NO_LEADS -> "Sie haben noch nichts gesendet.";
            case AUDIT -> "Wer hat was getan";
            case AUDIT_WHY ->
                "Was Menschen des Programms mit Anfragen getan haben, Neuestes zuerst. Was Partner getan haben, steht bei jeder Anfrage unter „Was geschehen ist“.";
            case DEAD_LETTERS -> "Nicht lesbare Datensätze";
            case DEAD_LETTERS_WHY ->
                "Baton hat diese Datensätze aufgegeben und mit den nächsten weitergemacht. Ihr Inhalt steht nicht hier, weil er von Personen handeln kann. Sobald der Grund behoben ist, geben Sie ihn hier zurück, oder bitten Sie das System, das ihn geschrieben hat, ihn erneut zu senden.";
            case DEAD_LETTER_PLACE -> "%s, Partition %s, Offset %s";
            case DEAD_LETTER_KEY -> "Schlüssel:";
            case DEAD_LETTER_SIZE -> "%s Bytes";
            case DEAD_LETTER_WITHOUT_VALUE -> "Kein Wert, oder er ist zu groß zum Aufbewahren";
            case PUT_BACK -> "Zurückgeben";
            case DONE_PUT_BACK ->
                "Erledigt. Der Datensatz steht wieder in seinem Topic. Ist er noch immer nicht lesbar, erscheint er binnen Sekunden als weiterer Datensatz in dieser Liste.";
            case DEAD_LETTER_PUT_BACK -> "Zurückgegeben von %s";
            case DEAD_LETTERS_MORE ->
                "Es kann weitere geben. Alle der letzten 30 Tage stehen in den Topics, die auf -dead-letters enden.";
        };
    }
}
