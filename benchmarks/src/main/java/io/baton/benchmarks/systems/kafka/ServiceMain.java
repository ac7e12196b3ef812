package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.process.Answering;
import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.stores.InboxReading;
import io.baton.benchmarks.systems.Directories;
import io.baton.engine.Engine;
import io.baton.projections.views.Views;
import io.baton.service.Application;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Baton's service as users get it: engine, views and HTTP. Asked to {@code start}, it answers when it is ready; asked for
 * {@code rows}, how many stand in the inbox; asked for {@code pages} or {@code ranges}, it reads an inbox, or a store beside
 * it, and answers the p99 in microseconds.
 */
final class ServiceMain {
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);

    private ApplicationContext service;

    private ServiceMain() {}

    public static void main(String[] args) {
        ServiceMain program = new ServiceMain();
        Answering.lines(question -> program.answer(question.split(" ")));
    }

    private String answer(String... words) {
        return switch (words[0]) {
            case KafkaProgram.START -> String.valueOf(start().toMillis());
            case KafkaProgram.ROWS -> String.valueOf(InboxReading.rows(service.getBean(Views.class)));
            case KafkaProgram.PAGES -> String.valueOf(pages(Integer.parseInt(words[1])));
            case KafkaProgram.RANGES -> String.valueOf(ranges(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private Duration start() {
        long begun = System.nanoTime();
        service = Application.start(Map.of());
        Engine engine = service.getBean(Engine.class);
        Views views = service.getBean(Views.class);
        Waiting.until(() -> engine.running() && views.running(), STARTED_WITHIN, "The service");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private double pages(int pages) {
        return InboxReading.pageMicros(service.getBean(Views.class), pages);
    }

    private static double ranges(int ranges, int rows) {
        Path directory = Path.of(System.getProperty("baton.state-directory")).resolveSibling("bare");
        try {
            return InboxReading.rangeMicros(directory, ranges, rows);
        } finally {
            Directories.delete(directory);
        }
    }
}
