/** Shows the sandbox's Slack and the customers' mail program side by side in a browser. */
@NullMarked
package dev.madoguchi.sandbox.page;

import org.jspecify.annotations.NullMarked;
