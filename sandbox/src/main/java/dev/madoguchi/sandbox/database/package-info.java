/** The PostgreSQL of the sandbox, which needs no installation. */
@NullMarked
package dev.madoguchi.sandbox.database;

import org.jspecify.annotations.NullMarked;
