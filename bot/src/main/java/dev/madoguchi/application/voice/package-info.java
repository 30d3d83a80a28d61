/** How what customers wish for reaches those who make the product, and how they hear that it is done. */
@NullMarked
package dev.madoguchi.application.voice;

import org.jspecify.annotations.NullMarked;
