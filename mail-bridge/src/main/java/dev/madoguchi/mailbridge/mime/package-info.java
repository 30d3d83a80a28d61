/** The parts of a mail, found in its bytes within limits that no mail can exceed. */
@NullMarked
package dev.madoguchi.mailbridge.mime;

import org.jspecify.annotations.NullMarked;
