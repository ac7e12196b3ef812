package io.baton.service.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.kafka.meters.Metric;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instance has few series, all of them from the list, and they name nobody. */
class SeriesTest {
    private static final int MOST = 300;
    private static final Facade FACADE = Facade.shared();
    private static Exported exported;

    @BeforeAll
    static void load() {
        for (String partner : new String[] {"seen-north", "seen-south", "seen-west"}) {
            Api admin = FACADE.as(Token.partner(partner, "partner-admin"));
            for (int i = 0; i < 3; i++) {
                String referral = Deal.of(FACADE, partner + "-profile", partner).received();
                await().until(() -> admin.get(referral), answer -> answer.status() == 200);
                admin.post(referral + "/decline", Bodies.DECLINE).expect(200);
            }
            for (String path :
                    new String[] {"/v1/referrals", "/inbox", "/board", "/figures", "/v1/no-such-path", "/seen"})
                admin.get(path);
        }
        for (String path : new String[] {"/find", "/signin", "/docs/", "/v1/partners/search", "/openapi/baton.yml"})
            FACADE.anonymously().get(path);
        exported = Exported.by(FACADE);
    }

    @Test
    void an_instance_has_at_most_300_series() {
        assertThat(exported.series()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void every_series_belongs_to_a_metric_of_the_list_and_has_its_tags_only() {
        for (Exported.Series series : exported.series()) {
            Metric metric = series.metric().orElseThrow(() -> new AssertionError(series + " is not in the list"));
            assertThat(metric.tags()).as(series.toString()).containsAll(series.tags());
        }
    }

    @Test
    void every_metric_of_the_list_is_exported() {
        Set<Metric> there = exported.series().stream()
                .flatMap(series -> series.metric().stream())
                .collect(Collectors.toSet());
        assertThat(there)
                .containsAll(Arrays.stream(Metric.values())
                        .filter(metric -> metric.service() != Metric.Service.NOTIFIER)
                        .toList());
    }

    @Test
    void no_series_names_a_client_a_partner_a_user_or_a_referral() {
        String all = exported.text();
        assertThat(Stream.of("seen-north", "client", "StreamThread", "seen-south", "@", "/seen", "no-such-path"))
                .noneMatch(all::contains);
    }

    @Test
    void requests_are_counted_by_their_route_with_a_histogram() {
        assertThat(exported.text())
                .contains("baton_http_requests_seconds_bucket{route=\"GET /v1/referrals\",le=\"0.25\"}")
                .contains("baton_http_requests_seconds_count{route=\"/v1/referrals\"}");
        assertThat(exported.value("baton_http_requests_seconds_count{route=\"/find\"}"))
                .isPositive();
    }

    @Test
    void what_a_partner_waits_for_is_measured_from_end_to_end() {
        assertThat(exported.value("baton_decision_answered_seconds_count")).isPositive();
        assertThat(exported.value("baton_event_in_views_seconds_count")).isPositive();
        assertThat(exported.value("baton_registry_calls_seconds_count{outcome=\"answered\"}"))
                .isPositive();
    }

    @Test
    void what_runs_is_said() {
        assertThat(exported.text()).contains("baton_build_info{java=\"25");
    }

    @Test
    void what_the_parts_have_read_and_committed_is_counted_by_part() {
        for (String part : new String[] {"engine", "views"}) {
            await().until(
                            () -> Exported.by(FACADE).value("baton_streams_records_total{part=\"" + part + "\"}"),
                            records -> records > 0);
            assertThat(Exported.by(FACADE).value("baton_streams_commits_total{part=\"" + part + "\"}"))
                    .isPositive();
        }
    }

    @Test
    void the_lag_of_each_topic_is_known_by_the_name_of_the_catalogue() {
        await().until(
                        () -> Exported.by(FACADE).text(),
                        text -> text.contains("baton_lag{part=\"engine\",topic=\"referral-decisions\"}")
                                && text.contains("baton_lag{part=\"views\",topic=\"by-partner\"}")
                                && text.contains("baton_lag{part=\"followers\",topic=\"referral-events\"}"));
    }
}
