/** One file for each thing that an agent can click or type. */
@NullMarked
package dev.madoguchi.slack.control;

import org.jspecify.annotations.NullMarked;
