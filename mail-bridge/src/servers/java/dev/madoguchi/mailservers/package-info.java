/** Real mail servers for the tests of several modules. */
@NullMarked
package dev.madoguchi.mailservers;

import org.jspecify.annotations.NullMarked;
