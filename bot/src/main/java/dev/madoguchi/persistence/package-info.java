/** The tables: Spring Data JDBC for aggregates, SQL for questions. */
@NullMarked
package dev.madoguchi.persistence;

import org.jspecify.annotations.NullMarked;
