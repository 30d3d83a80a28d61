/** What the clock starts. */
@NullMarked
package dev.madoguchi.schedule;

import org.jspecify.annotations.NullMarked;
