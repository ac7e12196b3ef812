package io.baton.words;

final class GermanPages implements PageWords {
    @Override
    public String yourRequest() {
        return "Ihre Anfrage";
    }

    @Override
    public String requestOf(String customer) {
        return "Die Anfrage von %s".formatted(customer);
    }

    @Override
    public String partners() {
        return "Wem sie vorliegt";
    }

    @Override
    public String sendTo(String partner) {
        return "An %s senden".formatted(partner);
    }

    @Override
    public String withdrawFrom(String partner) {
        return "Von %s zurückziehen".formatted(partner);
    }

    @Override
    public String withdrawAll() {
        return "Die ganze Anfrage zurückziehen";
    }

    @Override
    public String noWayBack() {
        return "Das lässt sich nicht rückgängig machen. Hat ein Partner inzwischen entschieden, bleibt es dabei.";
    }

    @Override
    public String sent() {
        return "Die Anfrage ist unterwegs. Der Partner entscheidet, ob er sie annimmt.";
    }

    @Override
    public String takenBack() {
        return "Die Anfrage ist bei allen zurückgezogen, die noch nicht entschieden haben.";
    }

    @Override
    public String takenBackFrom(String partner) {
        return "%s hat die Anfrage nicht mehr.".formatted(partner);
    }

    @Override
    public String kept() {
        return "Wir haben das vermerkt; gleich steht es hier.";
    }

    @Override
    public String notPossible() {
        return "Das ist nicht mehr möglich. Unten steht der jetzige Stand.";
    }

    @Override
    public String later() {
        return "Das geht gerade nicht; verloren ist nichts. Bitte versuchen Sie es in einer Minute noch einmal.";
    }

    @Override
    public String noSuchLink() {
        return "Dieser Link führt nirgendwohin. Bitte prüfen Sie, ob er vollständig kopiert ist.";
    }

    @Override
    public String openFromMail() {
        return "Bitte öffnen Sie diese Seite mit dem Link aus Ihrer E-Mail: Ein Browser vergisst ihn nach einigen Stunden.";
    }

    @Override
    public String linkOld() {
        return "Dieser Link ist alt und öffnet nichts mehr, denn alte E-Mails geraten in viele Hände. Wir können Ihnen einen neuen senden, an die Adresse, an die der alte ging.";
    }

    @Override
    public String sendNewLink() {
        return "Neuen Link senden";
    }

    @Override
    public String newLinkSent() {
        return "Wenn dieser Link von uns war, ist ein neuer unterwegs an die Adresse, an die er gesandt wurde. Bitte sehen Sie in diesem Postfach nach; es kann einige Minuten dauern.";
    }

    @Override
    public String reminders() {
        return "Erinnerungen";
    }

    @Override
    public String remindersCome() {
        return "Sie erhalten Erinnerungen an Anfragen, die auf eine Antwort warten.";
    }

    @Override
    public String noRemindersCome() {
        return "Sie erhalten keine Erinnerungen. Alle anderen E-Mails kommen weiterhin.";
    }

    @Override
    public String turnOff() {
        return "Erinnerungen abschalten";
    }

    @Override
    public String turnOn() {
        return "Erinnerungen einschalten";
    }
}
