/** Reads and writes mail, for anybody: what arrives becomes an {@code IncomingMail}, an {@code OutgoingMail} leaves as MIME. */
@NullMarked
package dev.madoguchi.mailbridge;

import org.jspecify.annotations.NullMarked;
