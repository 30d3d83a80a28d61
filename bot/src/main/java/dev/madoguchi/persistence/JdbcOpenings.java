package dev.madoguchi.persistence;

import dev.madoguchi.application.Openings;
import dev.madoguchi.application.delivery.Cards.Place;
import dev.madoguchi.domain.InquiryId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agents opened with a form, in PostgreSQL. */
@Repository
class JdbcOpenings implements Openings {

    private final JdbcClient jdbc;

    JdbcOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(String form) {
        return jdbc.sql("INSERT INTO form_opening (form) VALUES (:form) ON CONFLICT DO NOTHING")
                        .param("form", form)
                        .update()
                == 1;
    }

    @Override
    public void opened(String form, InquiryId inquiry, @Nullable Place origin) {
        jdbc.sql("""
                        UPDATE form_opening
                        SET inquiry = :inquiry, origin_channel = :channel, origin_ts = :ts
                        WHERE form = :form
                        """)
                .param("inquiry", inquiry.value())
                .param("channel", origin == null ? null : origin.channel())
                .param("ts", origin == null ? null : origin.ts())
                .param("form", form)
                .update();
    }

    @Override
    public boolean isByHand(InquiryId inquiry) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM form_opening WHERE inquiry = :inquiry)")
                .param("inquiry", inquiry.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Place> originOf(InquiryId inquiry) {
        return jdbc.sql("""
                        SELECT origin_channel, origin_ts
                        FROM form_opening
                        WHERE inquiry = :inquiry AND origin_ts IS NOT NULL
                        """)
                .param("inquiry", inquiry.value())
                .query((row, number) -> new Place(row.getString("origin_channel"), row.getString("origin_ts")))
                .optional();
    }
}
