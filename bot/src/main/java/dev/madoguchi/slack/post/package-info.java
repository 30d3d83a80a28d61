/** One file for each thing that the desk posts. */
@NullMarked
package dev.madoguchi.slack.post;

import org.jspecify.annotations.NullMarked;
