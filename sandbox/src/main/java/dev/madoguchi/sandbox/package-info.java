/** Starts the bot with a stand-in for everything outside, so that it can be tried without any account. */
@NullMarked
package dev.madoguchi.sandbox;

import org.jspecify.annotations.NullMarked;
