/** What customers wish for, in their words but without what tells who they are: each scan is linear in its text. */
@NullMarked
package dev.madoguchi.domain.voice;

import org.jspecify.annotations.NullMarked;
