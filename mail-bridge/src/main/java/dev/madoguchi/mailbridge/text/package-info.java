/** What is to be read in a body: HTML and flowed text as plain text, and where a quotation or a signature begins. */
@NullMarked
package dev.madoguchi.mailbridge.text;

import org.jspecify.annotations.NullMarked;
