/** Everything that speaks to Slack: the connection, the client, and how text is turned for it. */
@NullMarked
package dev.madoguchi.slack;

import org.jspecify.annotations.NullMarked;
