package dev.madoguchi.application.report;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** The numbers of the service itself, beside which inquiries are many or few. */
public interface ServiceNumbers {

    /** The mean number of users on the days between, of those that are known. */
    OptionalDouble users(LocalDate from, LocalDate before);

    /** What was released on the days between, in order. */
    List<Release> releases(LocalDate from, LocalDate before);

    /** Something that went out to customers on a day. */
    record Release(LocalDate day, String name) {}
}
