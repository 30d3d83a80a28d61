/** The figures of a week and their way to the channel. */
@NullMarked
package dev.madoguchi.application.report;

import org.jspecify.annotations.NullMarked;
