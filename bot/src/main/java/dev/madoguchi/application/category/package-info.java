/** What inquiries are about: the categories, and how they get them. */
@NullMarked
package dev.madoguchi.application.category;

import org.jspecify.annotations.NullMarked;
