package io.baton.inbox.find;

import io.baton.api.gateway.Setting;
import io.baton.api.gateway.UnconfirmedRequests;
import io.baton.api.rfis.CustomerRequests;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.api.web.Problem.FieldError;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.branding.ProgramDetails;
import io.baton.events.ReroutingMode;
import io.baton.events.RfiSubmission;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.check.Codes;
import io.baton.links.RfiAddress;
import io.baton.partners.Catalogue;
import io.baton.words.FindPhrase;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asking partners, for everybody: the form, and the confirmation of the address that it names. */
@Hidden
@PartOfPublicPages
@Controller("/find")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class RequestController {
    private final CustomerRequests requests;
    private final ChosenPartners chosen;
    private final Catalogue catalogue;
    private final Setting<ReroutingMode> rerouting;
    private final ProgramDetails program;
    private final Html html;

    RequestController(
            CustomerRequests requests,
            ChosenPartners chosen,
            Catalogue catalogue,
            Setting<ReroutingMode> rerouting,
            ProgramDetails program,
            Html html) {
        this.requests = requests;
        this.chosen = chosen;
        this.catalogue = catalogue;
        this.rerouting = rerouting;
        this.program = program;
        this.html = html;
    }

    /** The form, with what the customer has searched for and chosen. */
    @Get("/request{?form*,find}")
    public HttpResponse<?> form(
            HttpRequest<?> request, @RequestBean SearchForm form, @Nullable @QueryValue String find) {
        Reader reader = html.reader(request);
        List<String> named = find == null ? named(request) : List.of();
        // Who names nobody has them found; who names one that has just paused has not asked for that.
        RequestForm begun = RequestForm.begun(form, named, chosen.open(named), named.isEmpty(), reader.language());
        return html.page(HttpStatus.OK, reader, page(begun, List.of(), reader));
    }

    /** Not by binding: that takes a comma, which stands between a partner and its location, for one between two partners. */
    private static List<String> named(HttpRequest<?> request) {
        return request.getParameters().getAll("to").stream().distinct().toList();
    }

    /** Takes the request: it waits until its address is confirmed. The same form again is the same request. */
    @Post("/request")
    public HttpResponse<?> send(HttpRequest<?> request, @Body Map<String, Object> body) {
        Reader reader = html.reader(request);
        RequestForm form = RequestForm.of(body);
        if (form.trapped()) return requests.confirmed() ? asked(form.in("contact.email"), reader) : underWay(reader);
        Fields fields = new Fields();
        if (!form.ticked(RequestForm.CONSENT)) fields.error(RequestForm.CONSENT, "is required");
        List<String> open = form.find() ? List.of() : chosen.open(form.targets());
        String region = region(form, open);
        try {
            RfiSubmission checked = requests.checked(
                    id(form), form.in(region, form.find() ? List.of() : chosen(form.targets())), fields);
            Optional<FieldError> unfit = unfit(open, region, form, reader);
            if (unfit.isPresent()) return refused(form, List.of(unfit.get()), reader);
            if (!requests.confirmed()) return sent(checked, reader);
            if (!requests.keep(checked)) return full(form, reader);
            return asked(checked.getSubmitted().getContact().getEmail(), reader);
        } catch (ProblemException e) {
            return refused(form, e.problem(), reader);
        }
    }

    /** Shows what waits, with the button that sends it; leads to the page of what was sent. */
    @Get("/confirm{?ticket}")
    public HttpResponse<?> confirm(HttpRequest<?> request, @Nullable @QueryValue String ticket) {
        Reader reader = html.reader(request);
        return waiting(ticket)
                .<HttpResponse<?>>map(found -> requests.isSent(found)
                        ? HttpResponse.seeOther(follow(found, reader))
                        : html.page(HttpStatus.OK, reader, confirmation(ticket, found, reader)))
                .orElseGet(() -> over(reader));
    }

    /** Sends it to the partners, and leads to the page where its customer follows it. */
    @Post("/confirm")
    public HttpResponse<?> confirmed(HttpRequest<?> request, @Body Map<String, Object> body) {
        String ticket = RequestForm.of(body).in("ticket");
        // The choice of a language leads to the link that was opened: nothing answers here without its ticket.
        Reader reader = html.reader(request).on("/find/confirm?ticket=" + RfiAddress.encoded(ticket));
        return waiting(ticket)
                .<HttpResponse<?>>map(found -> sent(found, reader))
                .orElseGet(() -> over(reader));
    }

    private Optional<RfiSubmission> waiting(@Nullable String ticket) {
        return Optional.ofNullable(ticket).flatMap(requests::waiting);
    }

    private HttpResponse<?> sent(RfiSubmission request, Reader reader) {
        return switch (requests.send(request)) {
            case SHOWN -> HttpResponse.seeOther(follow(request, reader));
            case UNDER_WAY -> underWay(reader);
            case NOBODY_FITS ->
                html.page(
                        HttpStatus.OK,
                        reader,
                        said(
                                FindPhrase.NOBODY_FITS,
                                reader.say(FindPhrase.NOBODY_FITS_WHY, program.whomToAsk(reader.words()))));
            case SENT_OTHERWISE ->
                html.page(
                        HttpStatus.CONFLICT,
                        reader,
                        said(FindPhrase.SENT_OTHERWISE, reader.say(FindPhrase.SENT_OTHERWISE_WHY)));
        };
    }

    private HttpResponse<?> underWay(Reader reader) {
        return html.page(
                HttpStatus.ACCEPTED, reader, said(FindPhrase.ON_ITS_WAY, reader.say(FindPhrase.ON_ITS_WAY_WHY)));
    }

    /** On this host, as the browser has reached it: the public address may be another one. */
    private URI follow(RfiSubmission request, Reader reader) {
        URI link = requests.link(request);
        return URI.create(link.getRawPath() + "?" + link.getRawQuery());
    }

    private HttpResponse<?> asked(String address, Reader reader) {
        long hours = UnconfirmedRequests.VALID.toHours();
        return html.page(
                HttpStatus.OK,
                reader,
                said(
                        FindPhrase.CONFIRM_BY_MAIL,
                        reader.say(FindPhrase.CONFIRM_BY_MAIL_WHY, address, hours),
                        reader.say(FindPhrase.NO_MAIL)));
    }

    private HttpResponse<?> over(Reader reader) {
        return html.page(
                HttpStatus.GONE,
                reader,
                said(FindPhrase.CONFIRMATION_OVER, reader.say(FindPhrase.CONFIRMATION_OVER_WHY)));
    }

    private SaidPage said(FindPhrase title, String... says) {
        return new SaidPage(program, title, List.of(says));
    }

    private ConfirmPage confirmation(String ticket, RfiSubmission found, Reader reader) {
        List<String> targets = found.getSubmitted().getTargets().stream()
                .map(target -> new Chosen(target.getProfileId(), target.getLocation()).text())
                .toList();
        return new ConfirmPage(program, ticket, found.getSubmitted(), chosen.choices(targets, targets, reader));
    }

    private HttpResponse<?> refused(RequestForm form, Problem problem, Reader reader) {
        if (problem.errors() == null) return ProblemResponses.response(problem);
        return refused(form, reader.say(problem.errors()), reader);
    }

    private HttpResponse<?> refused(RequestForm form, List<FieldError> errors, Reader reader) {
        return html.page(HttpStatus.UNPROCESSABLE_ENTITY, reader, page(form, errors, reader));
    }

    /** Others can type the same address, and it gets a mail for each request. */
    private HttpResponse<?> full(RequestForm form, Reader reader) {
        FieldError waiting = new FieldError("contact.email", reader.say(FindPhrase.WAITING_FOR_ADDRESS));
        return html.page(HttpStatus.TOO_MANY_REQUESTS, reader, page(form, List.of(waiting), reader));
    }

    private RequestFormPage page(RequestForm form, List<FieldError> errors, Reader reader) {
        return new RequestFormPage(
                program,
                form,
                form.find() ? List.of() : chosen.choices(form.offered(), form.targets(), reader),
                errors,
                requests.confirmed(),
                rerouting.get() == ReroutingMode.AUTOMATIC);
    }

    private Optional<FieldError> unfit(List<String> open, String region, RequestForm form, Reader reader) {
        Optional<String> closed = form.find() ? Optional.empty() : chosen.closed(form.targets());
        return closed.map(partner -> reader.say(FindPhrase.NOT_OPEN, partner))
                .or(() -> chosen.notServing(open, region, form.in("companySize"))
                        .map(partner -> reader.say(FindPhrase.NOT_SERVED, partner)))
                .map(says -> new FieldError("targets", says));
    }

    /** A request is for one region: that of the partners, else the one that was searched, else the customer's. */
    private String region(RequestForm form, List<String> open) {
        return chosen.region(open)
                .or(() -> Optional.of(form.in("region")).filter(named -> !named.isBlank()))
                .or(() -> catalogue.regionFor(Optional.ofNullable(Codes.readCountry(form.in("country")))))
                .orElse("-");
    }

    private static List<Chosen> chosen(List<String> targets) {
        List<Chosen> chosen = new ArrayList<>();
        targets.forEach(text -> Chosen.read(text).ifPresent(chosen::add));
        return chosen;
    }

    /** A form that names none is a new one each time. */
    private static String id(RequestForm form) {
        return Optional.of(form.in(RequestForm.ID))
                .filter(id -> !id.isBlank())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
