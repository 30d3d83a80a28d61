/** Figures turned into a picture. */
@NullMarked
package dev.madoguchi.chart;

import org.jspecify.annotations.NullMarked;
