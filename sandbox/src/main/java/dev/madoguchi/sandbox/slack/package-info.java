/** A strict stand-in for Slack: it serves the Web API, pushes what people do, and refuses what Slack refuses. */
@NullMarked
package dev.madoguchi.sandbox.slack;

import org.jspecify.annotations.NullMarked;
