package dev.madoguchi.application;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.MailAddress;
import java.text.Normalizer;
import org.springframework.stereotype.Component;

/** Where a customer is reached whom an agent names: one mail address; for a call also a phone number, or no more than a name. */
@Component
public class Contacts {

    private static final int LONGEST = 254;
    private static final int FEWEST_DIGITS = 3;
    private static final String BETWEEN_DIGITS = " -().・ー/";
    private static final String BETWEEN_ADDRESSES = ",;、，；";

    private final SupportMailboxes mailboxes;

    Contacts(SupportMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** The one address to which a mail goes. */
    public String mailAddress(String typed) {
        var address = typed.strip();
        if (address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(Rule.NO_ADDRESS, shown(address));
        }
        if (isSeveral(address)) {
            throw new Refusal(Rule.ONE_ADDRESS, address);
        }
        if (address.isEmpty() || !new MailAddress(address, null).isSendable()) {
            throw new Refusal(Rule.NO_ADDRESS, address);
        }
        if (mailboxes.isOurs(address)) {
            throw new Refusal(Rule.OUR_ADDRESS, address);
        }
        return address;
    }

    /** Whoever called: their mail address or phone number; empty where no more than a name is known. */
    public String caller(String typed, String name) {
        var contact = typed.strip();
        if (contact.isEmpty() && name.indexOf('@') < 0 && !name.isBlank()) {
            return "";
        }
        if (contact.isEmpty()) {
            throw new Refusal(Rule.NO_CALLER);
        }
        return contact.indexOf('@') >= 0 ? mailAddress(contact) : phone(contact);
    }

    /** Written in one way, so that the same number is the same customer. */
    private static String phone(String typed) {
        var number = new StringBuilder();
        var plain = Normalizer.normalize(typed.length() <= LONGEST ? typed : "", Normalizer.Form.NFKC);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9' || c == '+' && number.isEmpty()) {
                number.append(c);
            } else if (BETWEEN_DIGITS.indexOf(c) < 0) {
                throw new Refusal(Rule.NO_CONTACT, shown(typed));
            }
        }
        if (number.length() < FEWEST_DIGITS) {
            throw new Refusal(Rule.NO_CONTACT, shown(typed));
        }
        return number.toString();
    }

    private static boolean isSeveral(String address) {
        return address.indexOf('@') != address.lastIndexOf('@')
                || address.chars().anyMatch(c -> Character.isWhitespace(c) || BETWEEN_ADDRESSES.indexOf(c) >= 0);
    }

    /** What is told of it in one line. */
    private static String shown(String typed) {
        var line = new StringBuilder();
        typed.chars()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> line.append((char) c));
        return line.toString();
    }
}
