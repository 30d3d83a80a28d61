/** What the desk can do to an inquiry, and the one door through which every change goes. */
@NullMarked
package dev.madoguchi.application;

import org.jspecify.annotations.NullMarked;
