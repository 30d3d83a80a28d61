/** How mails know each other: ids, references, and who takes part in a conversation. */
@NullMarked
package dev.madoguchi.application.thread;

import org.jspecify.annotations.NullMarked;
