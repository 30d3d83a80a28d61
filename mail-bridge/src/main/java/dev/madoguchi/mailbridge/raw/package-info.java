/** Bytes before anybody reads them: of a mail and of a file, in memory or on disk. */
@NullMarked
package dev.madoguchi.mailbridge.raw;

import org.jspecify.annotations.NullMarked;
