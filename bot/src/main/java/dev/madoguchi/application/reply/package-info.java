/** How a word of an agent becomes a mail, and what never does. */
@NullMarked
package dev.madoguchi.application.reply;

import org.jspecify.annotations.NullMarked;
