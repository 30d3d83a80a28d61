package dev.madoguchi;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows one sentence instead of a stack trace when the configuration cannot work. */
class NotConfiguredAnalyzer extends AbstractFailureAnalyzer<NotConfigured> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotConfigured cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
