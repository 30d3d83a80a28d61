package dev.madoguchi.application.report;

import java.util.Locale;

/** The picture of a digest: new inquiries per category, eight weeks, stacked. */
public interface DigestChart {

    /** A PNG, twice the size at which it is shown. */
    byte[] draw(Figures figures, Locale language);
}
