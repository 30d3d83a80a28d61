/** What must leave the house, in which order, and how it may fail. */
@NullMarked
package dev.madoguchi.application.delivery;

import org.jspecify.annotations.NullMarked;
