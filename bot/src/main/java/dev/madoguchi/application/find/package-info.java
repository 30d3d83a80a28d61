/** What people look for: the lists of Home, and search. */
@NullMarked
package dev.madoguchi.application.find;

import org.jspecify.annotations.NullMarked;
