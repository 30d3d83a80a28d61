package dev.madoguchi.application.find;

import dev.madoguchi.domain.InquiryId;
import dev.madoguchi.domain.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague has to know who takes an inquiry over.
 *
 * @param asked with what it began
 * @param latest the customer's last mail; null if it began with that, or none came
 * @param promised our last reply that left; null if none did
 * @param questions what the customer asked after that
 * @param files that the customer sent
 * @param others the last other inquiries of this customer that its channel may see
 */
public record Briefing(
        @Nullable Message asked,
        @Nullable Message latest,
        @Nullable Message promised,
        List<String> questions,
        List<String> files,
        List<InquiryId> others) {}
