package dev.madoguchi.application;

import dev.madoguchi.domain.InquiryId;

/** Something of an inquiry that has to go along when it is joined to another one, in the same transaction. */
public interface JoinsAlong {

    void join(InquiryId id, InquiryId home);
}
