/** Carries deliveries out: in order, at Slack's pace, again when it failed. */
@NullMarked
package dev.madoguchi.outbox;

import org.jspecify.annotations.NullMarked;
