/** How a mail becomes an inquiry or continues one. */
@NullMarked
package dev.madoguchi.application.intake;

import org.jspecify.annotations.NullMarked;
