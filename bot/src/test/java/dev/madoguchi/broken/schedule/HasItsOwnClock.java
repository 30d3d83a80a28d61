package dev.madoguchi.broken.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

class HasItsOwnClock {

    @Override
    public String toString() {
        return Instant.now() + " " + LocalDate.now() + " " + System.currentTimeMillis() + " " + Clock.systemUTC();
    }
}
