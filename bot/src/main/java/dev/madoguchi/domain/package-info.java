/** What a support desk is about: inquiries, messages, customers, agents, and the rules that bind them. */
@NullMarked
package dev.madoguchi.domain;

import org.jspecify.annotations.NullMarked;
