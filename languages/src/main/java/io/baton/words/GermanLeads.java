package io.baton.words;

import io.baton.events.LeadType;

final class GermanLeads implements LeadWords {
    @Override
    public Said passedOn(String sender) {
        return new Said(
                "%s hat Ihre Anfrage an Partner weitergegeben".formatted(sender),
                ("%1$s hat uns mitgeteilt, dass Sie einen Partner suchen, und uns Ihre Kontaktdaten gegeben. Unten sehen Sie, "
                                + "wem Ihre Anfrage vorliegt. Jeder Partner entscheidet selbst, ob er sie annimmt; Sie hören von uns, sobald es "
                                + "so weit ist. Wenn Sie das nicht möchten, ziehen Sie die Anfrage mit dem Link unten zurück.")
                        .formatted(sender));
    }

    @Override
    public Said passedOnToNobody(String sender) {
        return new Said(
                "Ihre Anfrage liegt keinem Partner vor",
                ("%1$s hat uns mitgeteilt, dass Sie einen Partner suchen, und uns Ihre Kontaktdaten gegeben. Zurzeit kann kein "
                                + "Partner Ihre Anfrage bearbeiten; Ihre Daten liegen daher keinem vor. %1$s weiß davon; Sie müssen nichts tun.")
                        .formatted(sender));
    }

    @Override
    public Said foundNobody() {
        return new Said(
                "Wir haben keinen Partner für Ihre Anfrage gefunden",
                "vielen Dank für Ihre Anfrage. Zurzeit passt kein Partner zu ihr.");
    }

    @Override
    public Said reachedNobody(String customer) {
        return new Said(
                "Der Lead %s hat keinen Partner erreicht".formatted(customer),
                "kein Partner hat den Lead %1$s erhalten, den Sie gesendet haben.".formatted(customer));
    }

    @Override
    public Said notReached(String partner) {
        return new Said(
                "Ihre Anfrage hat %s nicht erreicht".formatted(partner),
                "wir konnten Ihre Anfrage nicht an %s weitergeben; der Grund steht unten.".formatted(partner));
    }

    @Override
    public Said notReachedFor(String partner, String customer) {
        return new Said(
                "Der Lead %2$s hat %1$s nicht erreicht".formatted(partner, customer),
                "wir konnten den Lead %2$s nicht an %1$s weitergeben; der Grund steht unten."
                        .formatted(partner, customer));
    }

    @Override
    public Said received(String sender, String customer, String deadline) {
        return new Said(
                "Neue Anfrage von %s".formatted(customer),
                ("%1$s gibt Ihnen eine Anfrage von %2$s weiter. Bitte nehmen Sie die Anfrage bis %3$s an oder lehnen Sie sie ab; eine "
                                + "schnelle Antwort hilft dem Kunden und dem Absender.")
                        .formatted(sender, customer, deadline));
    }

    @Override
    public Said youCall(String customer) {
        return new Said(
                "Sie rufen %s an".formatted(customer),
                ("Ihr Unternehmen hat die Anfrage von %1$s angenommen, und %1$s weiß, dass Sie anrufen. "
                                + "Den Kontakt finden Sie unten.")
                        .formatted(customer));
    }

    @Override
    public Said expired(String customer) {
        return new Said(
                "Die Anfrage von %s ist abgelaufen".formatted(customer),
                ("die Anfrage von %1$s hat in Ihrem Unternehmen niemand rechtzeitig beantwortet. Sie ist abgelaufen und kann nicht "
                                + "mehr angenommen werden; der Kunde oder der Absender ist benachrichtigt.")
                        .formatted(customer));
    }

    @Override
    public String callNow(String subject) {
        return "🔥 Bitte jetzt anrufen: " + subject;
    }

    @Override
    public String callStill() {
        return "Der Kunde wollte direkt kontaktiert werden und wartet noch immer darauf. Bitte rufen Sie heute an oder schreiben Sie, auch wenn Sie noch nicht entschieden haben.";
    }

    @Override
    public String called(String who, String when) {
        return "%s hat den Kunden angerufen: %s. Die Anfrage wartet noch auf Ihre Antwort.".formatted(who, when);
    }

    @Override
    public String type(LeadType type) {
        return switch (type) {
            case UNKNOWN -> "nicht bekannt";
            case CUSTOMER_INQUIRY -> "Anfrage des Kunden";
            case MARKETING_QUALIFIED -> "vom Marketing des Programms";
            case SALES_QUALIFIED -> "von einem Vertriebsmitarbeiter oder einem anderen Partner";
        };
    }
}
