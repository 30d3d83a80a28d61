package dev.madoguchi.persistence;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The inquiries, by Spring Data JDBC. */
interface InquiryRows extends CrudRepository<InquiryRow, Long> {

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<InquiryRow> findLockedById(long id);
}
