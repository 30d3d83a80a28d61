package dev.madoguchi.application.report;

import java.util.Locale;

/** The pictures of a digest: PNGs, twice the size at which they are shown. */
public interface DigestChart {

    /** New inquiries per category, eight weeks, stacked. */
    byte[] categories(Figures figures, Locale language);

    /** First response time per week: median and 90th percentile. */
    byte[] times(Figures figures, Locale language);

    /** Customers' mails per weekday and hour. */
    byte[] hours(Figures figures, Locale language);
}
