package dev.madoguchi.application.report;

import java.time.Duration;
import java.util.List;

/**
 * Median and 90th percentile of n lengths of time, in minutes.
 *
 * @param values the values themselves while there are fewer than five
 */
public record Times(int n, double median, double p90, List<Double> values) {

    /** Nothing was timed. */
    public static final Times NONE = new Times(0, 0, 0, List.of());

    private static final int FEW = 5;
    private static final double SECONDS = 60;

    public static Times of(List<Duration> times) {
        var sorted =
                times.stream().sorted().map(time -> time.toSeconds() / SECONDS).toList();
        int n = sorted.size();
        return new Times(n, percentile(sorted, 0.5), percentile(sorted, 0.9), n < FEW ? sorted : List.of());
    }

    /** Between the two nearest of sorted values, as PostgreSQL's percentile_cont does it. */
    private static double percentile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return 0;
        }
        double position = share * (sorted.size() - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (position - below);
    }
}
