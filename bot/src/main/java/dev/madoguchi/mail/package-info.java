/** Mailboxes watched and replies sent, by means of mail-bridge. */
@NullMarked
package dev.madoguchi.mail;

import org.jspecify.annotations.NullMarked;
