package io.baton.inbox.find;

import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.branding.ProgramDetails;
import io.baton.inbox.profile.Standing;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.baton.partners.Catalogue;
import io.baton.partners.PartnerSearch;
import io.baton.partners.PartnerSearch.Found;
import io.baton.partners.Profiles;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finding partners, for everybody. */
@Hidden
@PartOfPublicPages
@Controller("/find")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class FindController {
    private static final int USUAL = 10;
    /** As many as the search has at most. */
    private static final int MOST = 50;

    private final PartnerSearch partners;
    private final Profiles profiles;
    private final Catalogue catalogue;
    private final ProgramDetails program;
    private final Html html;

    FindController(PartnerSearch partners, Profiles profiles, Catalogue catalogue, ProgramDetails program, Html html) {
        this.partners = partners;
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.program = program;
        this.html = html;
    }

    /** The search, and what it has found. */
    @Get("{?form*,all}")
    public HttpResponse<?> find(
            HttpRequest<?> request, @RequestBean SearchForm form, @Nullable @QueryValue String all) {
        Reader reader = html.reader(request);
        String region = region(form);
        if (form.isNew())
            return html.page(HttpStatus.OK, reader, page(form, region, List.of(), Optional.empty(), false));
        boolean shorter = all == null;
        try {
            List<Found> found = found(form, region, shorter ? USUAL + 1 : MOST);
            boolean more = shorter && found.size() > USUAL;
            List<Found> shown = more ? found.subList(0, USUAL) : found;
            return html.page(HttpStatus.OK, reader, page(form, region, List.of(), Optional.of(cards(shown)), more));
        } catch (ProblemException e) {
            return html.page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    reader,
                    page(form, region, faults(e.problem(), reader), Optional.empty(), false));
        }
    }

    /** One profile. */
    @Get("/{profileId}{?form*}")
    public HttpResponse<?> partner(
            HttpRequest<?> request, @PathVariable String profileId, @RequestBean SearchForm form) {
        return profiles.find(profileId)
                .flatMap(partners::rank)
                .<HttpResponse<?>>map(
                        found -> html.page(HttpStatus.OK, html.reader(request), new PartnerPage(program, found, form)))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private List<Found> found(SearchForm form, String region, int most) {
        return partners.best(form.in(region, most).need(), most);
    }

    /** The one that is named; else where the customer is. A deployment without profiles has none, and finds nobody. */
    private String region(SearchForm form) {
        return Optional.ofNullable(form.region())
                .filter(named -> !named.isBlank())
                .or(() -> catalogue.regionFor(form.place()))
                .orElse("-");
    }

    private static List<Card> cards(List<Found> found) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Card(new Standing(i + 1, found.get(i))))
                .toList();
    }

    private FindPage page(
            SearchForm form, String region, List<Problem.FieldError> errors, Optional<List<Card>> found, boolean more) {
        return new FindPage(
                program,
                form,
                region,
                catalogue.regions(),
                catalogue.languages(),
                errors,
                found,
                more ? Optional.of("/find" + form.query() + "&all=1") : Optional.empty());
    }

    /** Named as the form's fields are. */
    private static List<Problem.FieldError> faults(Problem problem, Reader reader) {
        return reader.say(Optional.ofNullable(problem.errors()).orElse(List.of())).stream()
                .map(error -> new Problem.FieldError(
                        error.field().equals("q") ? "what" : error.field().replace("companySize", "size"),
                        error.detail()))
                .toList();
    }
}
