/** What admins set in Slack, in the place of what the configuration says. */
@NullMarked
package dev.madoguchi.application.settings;

import org.jspecify.annotations.NullMarked;
