package dev.madoguchi.application.reply;

import dev.madoguchi.domain.Refusal;
import dev.madoguchi.domain.Refusal.Rule;
import dev.madoguchi.domain.SupportMailboxes;
import dev.madoguchi.mailbridge.MailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Addresses as somebody types them into a form. */
final class TypedAddresses {

    static final int MOST = 20;
    private static final String SEPARATORS = ",;、，；\n\r\t ";

    private TypedAddresses() {}

    /** Each once, in the order in which they were typed; none is ours. */
    static List<String> of(String typed, SupportMailboxes mailboxes) {
        var byAddress = new LinkedHashMap<String, String>();
        int start = 0;
        for (int i = 0; i <= typed.length(); i++) {
            if (i == typed.length() || SEPARATORS.indexOf(typed.charAt(i)) >= 0) {
                var piece = typed.substring(start, i).strip();
                if (!piece.isEmpty()) {
                    byAddress.putIfAbsent(piece.toLowerCase(Locale.ROOT), checked(piece, mailboxes));
                }
                start = i + 1;
            }
        }
        return new ArrayList<>(byAddress.values());
    }

    private static String checked(String address, SupportMailboxes mailboxes) {
        if (address.indexOf('@') < 1 || !new MailAddress(address, null).isSendable()) {
            throw new Refusal(Rule.NO_ADDRESS, address);
        }
        if (mailboxes.isOurs(address)) {
            throw new Refusal(Rule.OUR_ADDRESS, address);
        }
        return address;
    }
}
