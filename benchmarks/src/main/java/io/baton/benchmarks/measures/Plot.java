package io.baton.benchmarks.measures;

import java.util.List;

/**
 * What is better seen than read.
 *
 * @param name of its file
 * @param title what it shows
 * @param x the axis to the right
 * @param y the axis upwards
 * @param curves each under a name
 */
public record Plot(String name, String title, Axis x, Axis y, List<Curve> curves) {
    /** How an axis is divided. */
    public enum Division {
        EVEN,
        LOGARITHMIC
    }

    /** @param label what it shows, and in which unit */
    public record Axis(String label, Division division) {}

    /** Points in the order of their x. */
    public record Curve(String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** On a logarithmic axis, above 0. */
    public record Point(double x, double y) {}

    public Plot {
        curves = List.copyOf(curves);
    }
}
