/** What is looked for in a reply before it leaves: each scan is linear in its text. */
@NullMarked
package dev.madoguchi.domain.guard;

import org.jspecify.annotations.NullMarked;
