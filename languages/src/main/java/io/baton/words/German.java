package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.Locale;

final class German implements Words {
    @Override
    public Locale locale() {
        return Locale.GERMAN;
    }

    @Override
    public PageWords pages() {
        return new GermanPages();
    }

    @Override
    public InboxWords inbox() {
        return new GermanInbox();
    }

    @Override
    public FaultWords faults() {
        return new GermanFaults();
    }

    @Override
    public FindWords finding() {
        return new GermanFind();
    }

    @Override
    public ProgramWords program() {
        return new GermanProgram();
    }

    @Override
    public HistoryWords history() {
        return new GermanHistory();
    }

    @Override
    public ChoiceWords choosing() {
        return new GermanChoice();
    }

    @Override
    public LeadWords leads() {
        return new GermanLeads();
    }

    @Override
    public InterventionWords interventions() {
        return new GermanInterventions();
    }

    @Override
    public String greeting(String name) {
        return "Guten Tag %s,".formatted(name);
    }

    @Override
    public String footer(String program) {
        return "%s versendet diese E-Mail automatisch an alle, die mit der Anfrage zu tun haben.".formatted(program);
    }

    @Override
    public String legalNotice() {
        return "Impressum";
    }

    @Override
    public String remindersOff() {
        return "Erinnerungen abbestellen";
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case REFERENCE -> "Vorgangs-Nr.";
            case COMPANY_SIZE -> "Größe";
            case LEAD_TYPE -> "Art des Leads";
            case SENT_BY -> "Gesendet von";
            case PASSED_ON_BY -> "Weitergegeben von";
            case CAMPAIGN -> "Kampagne";
            case LOCATION -> "Standort";
            case CUSTOMER -> "Kunde";
            case COUNTRY -> "Land";
            case CONTACT -> "Kontakt";
            case NEED -> "Bedarf";
            case OWN_NEED -> "Ihr Bedarf";
            case SOLUTIONS -> "Lösungen";
            case DEADLINE -> "Antwort bis";
            case CALLERS -> "Es meldet sich";
            case REASON -> "Grund";
            case SOLD -> "Verkauft";
            case VALUE -> "Wert";
            case CLOSED_ON -> "Abgeschlossen am";
            case TO_REGISTER -> "Zu registrieren";
            case TO_CORRECT -> "Zu korrigieren";
            case REMARKS -> "Anmerkungen";
        };
    }

    @Override
    public String act(Act act) {
        return switch (act) {
            case FOLLOW -> "Anfrage verfolgen";
            case CHOOSE -> "Partner wählen";
            case DECIDE -> "Anfrage ansehen";
            case REGISTER -> "Geschäft registrieren";
            case SIGN_IN -> "Anmelden";
            case CONFIRM -> "Anfrage bestätigen";
        };
    }

    @Override
    public Said signIn() {
        return new Said(
                "Ihr Link zur Anmeldung",
                "Mit dem Link melden Sie sich an. Er gilt einmal, innerhalb von 15 Minuten. "
                        + "Wenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun.");
    }

    @Override
    public Said confirmation(String program, String hours) {
        return new Said(
                "Bitte bestätigen Sie Ihre Anfrage",
                "Jemand hat auf den öffentlichen Seiten von %s Partner angefragt und diese Adresse genannt. Wenn Sie es waren, nutzen Sie den Link: Sie sehen die Anfrage und senden sie. Er gilt %s Stunden. Wenn nicht, brauchen Sie nichts zu tun: Niemand erhält sie."
                        .formatted(program, hours));
    }

    @Override
    public Said newLink(String reference) {
        return new Said(
                "Ihr neuer Link",
                "Sie haben einen neuen Link zu Ihrer Anfrage %s angefordert, weil der alte nicht mehr gilt. Mit dem Link verfolgen Sie sie. Wenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun."
                        .formatted(reference));
    }

    @Override
    public Said invitation(String who, String partner) {
        return new Said(
                "Sie sind eingeladen: %s".formatted(partner),
                "%s hat Sie eingeladen, an den Anfragen mitzuarbeiten, die %s bekommt. Mit dem Link melden Sie sich an. Er gilt einmal, innerhalb eines Tages; danach lassen Sie sich dort, wohin er führt, einen neuen Link schicken."
                        .formatted(who, partner));
    }

    @Override
    public Said takenIn() {
        return new Said(
                "Ihre Anfrage ist unterwegs",
                "vielen Dank für Ihre Anfrage. Unten sehen Sie, wem sie vorliegt. Jeder Partner "
                        + "entscheidet selbst, ob er sie annimmt; Sie hören von uns, sobald es so weit ist.");
    }

    @Override
    public Said takenInByNobody() {
        return new Said(
                "Wir konnten Ihre Anfrage nicht weitergeben",
                "vielen Dank für Ihre Anfrage. Keiner der Partner, die Sie gewählt haben, kann sie "
                        + "zurzeit bearbeiten; die Gründe stehen unten.");
    }

    @Override
    public Said received(String customer, String deadline) {
        return new Said(
                "Neue Anfrage von %s".formatted(customer),
                ("%s bittet um Informationen. Bitte nehmen Sie die Anfrage bis %s an oder lehnen Sie "
                                + "sie ab; die meisten Kunden erwarten innerhalb eines Tages eine Antwort.")
                        .formatted(customer, deadline));
    }

    @Override
    public String callNow() {
        return "Der Kunde möchte direkt kontaktiert werden. Bitte rufen Sie jetzt an oder schreiben "
                + "Sie, auch wenn Sie noch nicht entschieden haben.";
    }

    @Override
    public Said reminder(String customer, String deadline) {
        return new Said(
                "Noch offen: die Anfrage von %s".formatted(customer),
                ("die Anfrage von %s wartet auf Ihre Antwort. Bitte nehmen Sie sie bis %s an oder "
                                + "lehnen Sie sie ab.")
                        .formatted(customer, deadline));
    }

    @Override
    public Said lastCall(String customer, String deadline) {
        return new Said(
                "Letzte Erinnerung: Die Anfrage von %s läuft bald ab".formatted(customer),
                "die Anfrage von %s läuft am %s ab. Danach können Sie sie nicht mehr annehmen."
                        .formatted(customer, deadline));
    }

    @Override
    public Said acceptedToCustomer(String partner) {
        return new Said(
                "%s nimmt Ihre Anfrage an".formatted(partner),
                "%s hat Ihre Anfrage angenommen und wird sich bei Ihnen melden.".formatted(partner));
    }

    @Override
    public Said acceptedToSender(String partner, String customer) {
        return new Said(
                "%s hat den Lead %s angenommen".formatted(partner, customer),
                "%s hat den Lead angenommen, den Sie gesendet haben, und wird sich bei %s melden."
                        .formatted(partner, customer));
    }

    @Override
    public Said declinedToCustomer(String partner) {
        return new Said(
                "%s kann Ihre Anfrage nicht annehmen".formatted(partner),
                "%s hat Ihre Anfrage abgelehnt.".formatted(partner));
    }

    @Override
    public Said declinedToSender(String partner, String customer) {
        return new Said(
                "%s hat den Lead %s abgelehnt".formatted(partner, customer),
                "%s hat den Lead abgelehnt, den Sie gesendet haben.".formatted(partner));
    }

    @Override
    public Said expiredToCustomer(String partner) {
        return new Said(
                "%s hat Ihre Anfrage nicht beantwortet".formatted(partner),
                "%s hat nicht rechtzeitig geantwortet; die Anfrage dort ist abgelaufen.".formatted(partner));
    }

    @Override
    public Said expiredToSender(String partner, String customer) {
        return new Said(
                "%s hat den Lead %s nicht beantwortet".formatted(partner, customer),
                "%s hat nicht rechtzeitig geantwortet; der Lead, den Sie gesendet haben, ist abgelaufen."
                        .formatted(partner));
    }

    @Override
    public Said joined(String customer) {
        return new Said(
                "Sie betreuen die Anfrage von %s".formatted(customer),
                ("Die Anfrage von %s ist jetzt auch Ihre: Sie gehören zu den Personen Ihres "
                                + "Unternehmens, die sie betreuen. Von nun an erhalten Sie ihre E-Mails.")
                        .formatted(customer));
    }

    @Override
    public Said withdrawn(String customer) {
        return new Said(
                "%s hat die Anfrage zurückgezogen".formatted(customer),
                "%s braucht auf diese Anfrage keine Antwort mehr. Sie müssen nichts weiter tun.".formatted(customer));
    }

    @Override
    public Said won(String partner, String customer) {
        return new Said(
                "%s hat das Geschäft mit %s gewonnen".formatted(partner, customer),
                ("aus dem Lead, den Sie gesendet haben, ist ein Geschäft geworden: %s hat es mit %s "
                                + "abgeschlossen.")
                        .formatted(partner, customer));
    }

    @Override
    public Said lost(String partner, String customer) {
        return new Said(
                "%s hat das Geschäft mit %s verloren".formatted(partner, customer),
                "aus dem Lead, den Sie gesendet haben, ist kein Geschäft zwischen %s und %s geworden."
                        .formatted(partner, customer));
    }

    @Override
    public Said registrationOpen(String customer) {
        return new Said(
                "Registrieren Sie das Geschäft mit %s".formatted(customer),
                ("Sie haben ein Geschäft mit %s gewonnen, das registriert werden kann. Bitte reichen "
                                + "Sie die Registrierung ein.")
                        .formatted(customer));
    }

    @Override
    public Said registrationReturned(String customer) {
        return new Said(
                "Bitte korrigieren Sie die Registrierung des Geschäfts mit %s".formatted(customer),
                ("die Registrierung des Geschäfts mit %s muss korrigiert werden. Bitte reichen Sie "
                                + "sie erneut ein.")
                        .formatted(customer));
    }

    @Override
    public Said registrationApproved(String customer) {
        return new Said(
                "Das Geschäft mit %s ist registriert".formatted(customer),
                "die Registrierung des Geschäfts mit %s ist genehmigt. Sie müssen nichts weiter tun."
                        .formatted(customer));
    }

    @Override
    public Said registrationDeclined(String customer) {
        return new Said(
                "Das Geschäft mit %s wurde nicht registriert".formatted(customer),
                "die Registrierung des Geschäfts mit %s ist abgelehnt; die Gründe stehen unten.".formatted(customer));
    }

    @Override
    public String field(RegistrationField field) {
        return switch (field) {
            case UNKNOWN -> "etwas anderes";
            case COMPANY -> "Kunde";
            case COUNTRY -> "Land";
            case SOLUTION -> "Lösung";
            case DEAL_KIND -> "neu oder verlängert";
            case TOTAL_VALUE -> "Gesamtwert";
            case SOLUTION_VALUE -> "Wert der Lösung";
            case STARTS_ON -> "Beginn";
            case ENDS_ON -> "Ende";
            case SIGNED_ON -> "Datum der Unterschrift";
            case CUSTOMER_CONTACT -> "Kontakt beim Kunden";
        };
    }

    @Override
    public String reason(DeclineReason reason) {
        return switch (reason) {
            case UNKNOWN -> "nicht angegeben";
            case CUSTOMER_PROBLEM_UNCLEAR -> "der Bedarf des Kunden ist unklar";
            case NEXT_STEPS_UNCLEAR -> "die nächsten Schritte sind unklar";
            case UNABLE_TO_SUPPORT -> "der Bedarf liegt außerhalb des Angebots";
            case NO_CAPACITY -> "keine Kapazität";
            case OUT_OF_SERVICE_AREA -> "außerhalb des Einzugsgebiets";
            case COMPANY_SIZE_NOT_SERVED -> "Unternehmen dieser Größe werden nicht betreut";
            case DUPLICATE -> "doppelt vorhanden";
            case SPAM -> "Spam";
            case OTHER -> "ein anderer Grund";
        };
    }

    @Override
    public String reason(LostReason reason) {
        return switch (reason) {
            case UNKNOWN, UNSPECIFIED -> "nicht angegeben";
            case PRICE -> "der Preis";
            case COMPETITOR -> "ein Mitbewerber";
            case DELAYED_OR_CANCELLED -> "verschoben oder abgesagt";
            case CUSTOMER_UNRESPONSIVE -> "der Kunde hat nicht geantwortet";
            case TECHNICAL_LIMITATION -> "eine technische Grenze";
            case LEGAL_OR_REGULATORY -> "rechtliche oder regulatorische Gründe";
            case SECURITY_OR_COMPLIANCE -> "Sicherheit oder Compliance";
            case PARTNER_GAP -> "der Partner konnte das Nötige nicht anbieten";
            case OTHER -> "ein anderer Grund";
        };
    }

    @Override
    public String standing(Stage stage) {
        return switch (stage) {
            case UNKNOWN, RECEIVED -> "liegt vor, noch nicht entschieden";
            case ACCEPTED -> "nimmt die Anfrage an";
            case WON -> "hat den Auftrag ausgeführt";
            case LOST -> "war damit befasst";
            case DECLINED -> "hat abgelehnt";
            case EXPIRED -> "hat nicht rechtzeitig geantwortet";
            case WITHDRAWN -> "zurückgezogen";
            case CANCELLED -> "beendet";
        };
    }

    @Override
    public String standing(TargetRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> "nicht erreicht";
            case PROFILE_UNKNOWN -> "nicht erreicht: Dieses Profil gibt es nicht";
            case PROFILE_NOT_ACTIVE -> "nicht erreicht: nimmt zurzeit keine Anfragen an";
            case LOCATION_UNKNOWN -> "nicht erreicht: Diesen Standort gibt es nicht";
            case REGION_NOT_SERVED -> "nicht erreicht: ist für eine andere Region da";
            case COMPANY_SIZE_NOT_SERVED -> "nicht erreicht: betreut keine Unternehmen dieser Größe";
            case WITHDRAWN -> "zurückgezogen";
        };
    }
}
