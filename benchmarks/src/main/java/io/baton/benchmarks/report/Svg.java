package io.baton.benchmarks.report;

import io.baton.benchmarks.measures.Plot;
import io.baton.benchmarks.measures.Plot.Curve;
import io.baton.benchmarks.measures.Plot.Point;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A plot as an SVG image, readable on a light and on a dark ground. */
final class Svg {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 180;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final int LINE = 18;
    private static final List<String> COLORS = List.of("#3b82f6", "#f97316", "#10b981", "#a855f7", "#ef4444");
    private static final String TEXT = "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n";
    private static final String GRAY = "#808080";
    private static final String RULE =
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#808080\" stroke-opacity=\"0.3\"/>%n";

    private final Plot plot;
    private final Ticks x;
    private final Ticks y;

    private Svg(Plot plot) {
        this.plot = plot;
        x = ticks(plot.x(), Point::x);
        y = ticks(plot.y(), Point::y);
    }

    static String of(Plot plot) {
        return new Svg(plot).drawn();
    }

    private Ticks ticks(Plot.Axis axis, ToDoubleFunction<Point> value) {
        List<Double> values = plot.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .map(value::applyAsDouble)
                .toList();
        return Ticks.over(axis.division(), values);
    }

    private String drawn() {
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                """.formatted(WIDTH, HEIGHT));
        svg.append(text(LEFT, TOP / 2.0, "start", GRAY, plot.title()));
        drawGrid(svg);
        for (int curve = 0; curve < plot.curves().size(); curve++) draw(svg, curve);
        return svg.append("</svg>\n").toString();
    }

    private void drawGrid(StringBuilder svg) {
        double bottom = HEIGHT - BOTTOM;
        double right = WIDTH - RIGHT;
        for (double at : x.at()) {
            svg.append(line(xOf(at), TOP, xOf(at), bottom));
            svg.append(text(xOf(at), bottom + LINE, "middle", GRAY, Numbers.of(at)));
        }
        for (double at : y.at()) {
            svg.append(line(LEFT, yOf(at), right, yOf(at)));
            svg.append(text(LEFT - LINE / 3.0, yOf(at) + LINE / 4.0, "end", GRAY, Numbers.of(at)));
        }
        svg.append(text(right, HEIGHT - LINE, "end", GRAY, plot.x().label()));
        svg.append(text(LEFT, TOP - LINE / 3.0, "start", GRAY, plot.y().label()));
    }

    private void draw(StringBuilder svg, int number) {
        Curve curve = plot.curves().get(number);
        String color = COLORS.get(number % COLORS.size());
        String points = curve.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", xOf(point.x()), yOf(point.y())))
                .collect(Collectors.joining(" "));
        svg.append(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n".formatted(color, points));
        svg.append(text(WIDTH - RIGHT + LINE / 2.0, TOP + (number + 1.0) * LINE, "start", color, curve.name()));
    }

    private double xOf(double value) {
        return LEFT + x.part(value) * (WIDTH - LEFT - RIGHT);
    }

    private double yOf(double value) {
        return HEIGHT - BOTTOM - y.part(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return String.format(Locale.ROOT, RULE, x1, y1, x2, y2);
    }

    private static String text(double x, double y, String anchor, String color, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return String.format(Locale.ROOT, TEXT, x, y, anchor, color, escaped);
    }
}
