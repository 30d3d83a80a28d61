package dev.madoguchi.domain;

/** The number of an inquiry, as people say it: {@code #42}. */
public record InquiryId(long value) {

    @Override
    public String toString() {
        return "#" + value;
    }
}
