/** The rules of Block Kit: which blocks Slack takes, and in which words it refuses the others. */
@NullMarked
package dev.madoguchi.sandbox.slack.blocks;

import org.jspecify.annotations.NullMarked;
