package dev.madoguchi;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one sentence instead of a stack trace when PostgreSQL cannot be used. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PSQLException cause) {
        return new FailureAnalysis(
                "PostgreSQL cannot be used: " + cause.getMessage()
                        + "\nCheck spring.datasource.url, spring.datasource.username and spring.datasource.password.",
                null,
                cause);
    }
}
