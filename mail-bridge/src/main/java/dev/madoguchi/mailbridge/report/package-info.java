/** What mail servers report about mails they could not deliver, in their form and in their words. */
@NullMarked
package dev.madoguchi.mailbridge.report;

import org.jspecify.annotations.NullMarked;
