/** The support desk that lives in Slack: start here. */
@NullMarked
package dev.madoguchi;

import org.jspecify.annotations.NullMarked;
