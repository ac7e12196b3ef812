package io.baton.inbox.board;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.referrals.ReferralPageJson;
import io.baton.api.referrals.ReferralQuery;
import io.baton.api.referrals.ReferralReads;
import io.baton.api.web.Caller;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.Reader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The accepted deals by quarter; who sees only some referrals sees only their deals. */
@Hidden
@Controller("/board")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class BoardController {
    private static final String ACCEPTED = "active";
    private static final String BY_PURCHASE = "purchaseDate";

    private final ReferralReads reads;
    private final Html html;

    BoardController(ReferralReads reads, Html html) {
        this.reads = reads;
        this.html = html;
    }

    /** The board. */
    @Get
    public HttpResponse<?> read(HttpRequest<?> request, Authentication authentication) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        List<ReferralPageJson> lists = Stream.of("marketplace", "qualified")
                .map(list -> reads.list(caller, query(list)))
                .toList();
        LocalDate today = LocalDate.ofInstant(reader.now(), ZoneOffset.UTC);
        return html.page(HttpStatus.OK, reader, BoardPage.of(lists, today));
    }

    private static ReferralQuery query(String list) {
        return new ReferralQuery(
                list,
                ACCEPTED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BY_PURCHASE,
                null,
                BoardPage.MOST);
    }
}
