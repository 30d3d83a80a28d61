package dev.madoguchi.mailbridge.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a mail failed, in the one-word vocabulary that Sisimai gave to the tools that count bounces. */
public final class FailureReason {

    private record Clue(String word, List<String> signs) {

        Clue(String word, String signs) {
            this(word, List.of(signs.strip().split(" *[|\n] *")));
        }
    }

    /** What servers say, the more telling first. */
    private static final List<Clue> CLUES = List.of(
            new Clue("mailboxfull", """
                over quota | overquota | over the maximum allowed quota | quota exceeded | quota is exceeded | exceeded storage
                mailbox full | mailbox is full | mailfolder is full | mailbox exceeds | exceeds allowed quota | disk quota
                quota full | full mailbox | maildir over | maildir has overdrawn | out of storage space | exceeded the quota
                mailbox has exceeded | exceeded its disk space | 容量を超え | 容量オーバー | メールボックスがいっぱい | メールボックスが一杯
                """),
            new Clue("virusdetected", """
                virus | malware | infected | executable files are not allowed | this attachment contains
                """),
            new Clue("systemfull", """
                insufficient system storage | insufficient disk space | system disk full | mail system full
                exceeded storage allocation on the server | no space left | requested mail action aborted: exceeded storage
                """),
            new Clue("mesgtoobig", """
                too large | too big | message size exceeds | size limit | exceeds maximum | maximum message size
                message length exceeds | exceeded maximum inbound message size | サイズが
                """),
            new Clue("exceedlimit", """
                message too large for the recipient | exceeds the size limit of the recipient
                """),
            new Clue("notaccept", "null mx | nullmx | indicated no smtp service | no such mail service"),
            new Clue("securityerror", "unauthenticated senders"),
            new Clue("networkerror", "dns error: | network error on destination"),
            new Clue("hostunknown", """
                host unknown | unknown host | domain not found | host not found | no such domain | nxdomain | no such host
                couldn't find any host | unrouteable mail domain | unrouteable address domain | bad destination host
                domain does not exist | hostname unknown | illegal host/domain | domain must exist | recipient domain must
                invalid domain name | host or domain name not found | domain is not reachable | unknown mail domain
                error in dns | name or service not known | dns name does not exist | non-existent domain
                domain name not found | name server: host not found | mail domain mentioned in email address is unknown
                domain syntax error | invalid domain | lookup failure | ドメインが存在
                """),
            new Clue("notaccept", """
                does not accept mail | smtp protocol returned a permanent error | null mx | nullmx | smtp not allowed
                host does not receive mail | couldn't find a mail exchanger | not accepting network messages | not accept any mail | no mx record found for domain | does not receive mail
                """),
            new Clue("requireptr", """
                reverse dns | ptr record | no ptr | rdns | cannot find your hostname | reverse hostname | reverse lookup
                client host rejected: cannot find | ip name lookup failed
                all mail servers must have a ptr | fix reverse | unresolvable relay host | unable to verify your dns | unverifyable sending ip | mismatches client ip
                """),
            new Clue("authfailure", """
                spf check | spf fail | spf: | spf record | spf validation | dmarc | dkim | sender policy framework
                does not pass sender verification | authentication checks | unauthenticated mail | unauthenticated email
                not authorized to send mail for | spf (sender | does not have authentication information
                """),
            new Clue("badreputation", """
                bad reputation | low reputation | poor reputation | reputation | senderscore | sender score
                """),
            new Clue("toomanyconn", """
                too many connection | too many connections | too many concurrent | connection limit | throttling failure
                concurrent connections | exceeded the maximum number of connections | connection rate limit
                too many simultaneous | too many smtp sessions | frequency limited | too many recipients
                """),
            new Clue("speeding", """
                mail sent too fast | receiving mail at a rate | sent to this recipient too quickly | rate limited
                """),
            new Clue("spamdetected", """
                spam message | detected as spam | looks like spam | considered spam | classified as spam | spam detected
                identified as spam | blocked as spam | as spam | spam content | rejected as spam | spam score | spammy
                unsolicited | bulk email | spam-like | rejected due to spam | anti-spam | antispam | spamassassin
                high probability of spam | spam filter | spam email | probable spam | junk mail | junk-mail | score too high
                contains spam | spam or | spamming | bulk mail | content reject | dspam | uribl | blacklisted url | mail rejete | spam mail | content rejected | 迷惑メール | spam,| spam)
                """),
            new Clue("blocked", """
                blacklist | blocklist | black list | block list | rbl | dnsbl | spamhaus | spamcop | barracudacentral | sorbs
                access denied. ip | ip address has been blocked | client host | your ip | banned | bad ip | ip blocked
                connections will not be accepted | connection refused by | connection dropped | rejecting connections
                refused to talk to me | host rejected | ip address is | is listed in | currently listed in | blocked using | access from ip
                blocked by | you are not allowed to connect | dynamic ip | invalid ip for sending | not allowed to send mail from your | blocked -
                temporarily deferred due to user complaints | is blocked | has been blocked | client host blocked | bloquee | 5.7.1 service unavailable
                unusual rate of unsolicited | temporarily blocked | your network
                """),
            new Clue("norelaying", """
                relaying | relay access denied | relay denied | relay not permitted | cannot relay | unable to relay
                no relay | not permitted to relay | relay is not | relay prohibited | relay authentication | relay operation
                that domain isn't in my list of allowed rcpthosts | not a gateway | mail server requires authentication
                """),
            new Clue("suspend", """
                account disabled | mailbox disabled | account is disabled | mailbox is disabled | suspended | inactive
                not active | mailbox has been disabled | disabled mailbox | has been disabled | account closed
                temporarily disabled | currently disabled | mailbox temporarily | deactivated | discontinued | reach is disabled | is frozen | is locked
                recipient suspend | account expired | unavailable to take delivery | 停止
                """),
            new Clue("hasmoved", """
                has been replaced by | has moved | has changed to | new address is | moved permanently
                """),
            new Clue("syntaxerror", """
                syntax error | command unrecognized | command not recognized | unrecognized command | bad sequence
                improper use of smtp | incorrectly constructed | malformed address | nested mail command | 503 rcpt | send helo first | command not implemented
                command parameter not implemented
                """),
            new Clue("notcompliantrfc", """
                rfc 5322 | rfc 5321 | rfc5322 | rfc5321 | not rfc | rfc-2822 | rfc 2822 | rfc2822 | not compliant
                duplicate header | bare line feed | bare lf | bare cr | missing header | header is missing
                """),
            new Clue("rejected", """
                sender rejected | sender denied | sender address rejected | sender is not allowed | address blocked
                sender domain | domain of sender | sender verify | verification failed for | sender verification
                invalid sender | bad sender | sender is on | you are not allowed to post
                unauthorized sender | not allowed to send | unknown sender
                sender refused | rejected sender | permission to post | user complaints | permission to | groups.google.com/support | the group you tried to contact | envelope blocked | message rejected: email address is not
                <> invalid sender | backscatter | null sender | empty envelope | you are sending | no third-party dsn
                """),
            new Clue("filtered", """
                due to extended inactivity | user reject | user refuse | recipient rejected | rejected by recipient
                recipient's filter | recipient refuses | not accepting mail from | user rejected | not accept mail from
                recipient mailbox filter | you have been blocked by the recipient | because the recipient is
                your email has been blocked by | message filtered | message rejected by recipient | permission denied
                sorry, your message to | this account is protected by | has been rejected by the user | private list
                not permitted to post | does not accept email from | failed because the network address of the recipient
                recipient preferences | resolver.rst | authrequired | delivery not authorized | not authorized
                """),
            new Clue("policyviolation", """
                policy | prohibited attachment | attachment type | not permitted by | restricted attachment
                message is prohibited | content violates | attachments are not allowed | not allowed
                """),
            new Clue("contenterror", """
                improper subject | malformed mime | invalid header | message header | too many received headers
                message filter | invalid content | 8bit | conversion to 7 bit | unsupported charset | mime
                """),
            new Clue("securityerror", """
                authentication required | authentication failed | authentication credentials | must issue a starttls
                tls required | encryption required | authentication turned on | insecure | certificate | security policy
                account not subscribed to ses | verification failure | user not authorized | credential
                """),
            new Clue("userunknown", """
                user unknown | unknown user | no such user | does not exist | no mailbox | unknown recipient | unknown address
                invalid recipient | recipient not found | user not found | address rejected | recipient unknown
                mailbox not found | no such recipient | addressee unknown | doesn't have an account | doesn't have a
                mailbox unavailable | not listed | unknown local | account not found | unknown account | no such address
                not a valid | invalid mailbox | unrouteable address | undeliverable address | bad recipient | no account
                no such mailbox | no user | not a known user | isn't in my control | user invalid | invalid user
                invalid address | unknown mailbox | mailbox unknown | no local mailbox | unknown or illegal alias
                not known | not exist | user (), does not | does not have | not found in | not our customer | not our user
                not found | recipient is not | user has no | dosn't exist | doesn't exist | not recognised | no match
                never existed | unknown e-mail | bad address | no such person | recipnotfound | recipient address
                recipient unavailable | wasn't found | couldn't be found | unknown (in | is unknown | no existe
                no longer on server | not an active address | final delivery userid | check if address is correct | 宛先不明 | 存在しません | 見つかりません | 未登録 | あて先不明 | 受取人不明
                """),
            new Clue("expired", """
                timed out | timeout | expired | too long | retry time | not yet been delivered | could not be delivered for
                has been in the queue | been delayed | retry timeout | not been collected | unable to deliver the message after
                was not delivered within | could not deliver for | still being retried | warning message only
                connection refused | multiple retries | not responding | requests to connect
                """),
            new Clue("networkerror", """
                no route | unreachable | connection lost | would not connect | mail loop | loops back | routing loop | hop count
                too many hops | could not connect | cannot connect | unable to connect | couldn't connect | connect to
                name service error | dns query | name server | host not reachable | connection reset | loop detected
                connection timed out | unable to route | malformed name server reply | maximum hop
                """),
            new Clue("mailererror", """
                command failed | exit status | pipe to | returned error | procmail | x-unix | mailer error | died with
                child process | local configuration error | exit code | status 255 | unknown mailer error
                """),
            new Clue("systemerror", """
                temporary failure | internal error | system error | server error | local error | processing error
                configuration error | system failure | service currently unavailable | temporarily unavailable
                interrupted | resources temporarily | can't create | server configuration | server failed
                """),
            new Clue("spamdetected", "spam"),
            new Clue("blocked", "blocked | refused"),
            new Clue("rejected", "reject | denied"));

    private FailureReason() {}

    /** One of Sisimai's words; {@code undefined} when nothing tells. */
    public static String word(@Nullable String status, String diagnostic, String words) {
        var said = collapsed(diagnostic);
        var told = told(said);
        var own = StatusCode.in(said);
        boolean doubtful = own != null && !own.equals(status) || "mailboxfull".equals(told);
        var clear = doubtful ? null : byStatus(status, true);
        told = clear == null ? told : clear;
        told = told == null && said.isBlank() ? told(collapsed(words)) : told;
        if (told != null) {
            return filtered(told, status, collapsed(words)) ? "filtered" : told;
        }
        if (!said.isEmpty() && said.length() <= 3 && said.chars().allMatch(Character::isDigit)) {
            return "mailererror";
        }
        var known = byStatus(status, false);
        return known == null ? said.isBlank() ? "undefined" : "onhold" : known;
    }

    /** Whether a mail to this address can never arrive, whatever is sent and whoever sends it. */
    public static boolean isHard(String word, @Nullable String status) {
        return switch (word) {
            case "userunknown", "hostunknown", "hasmoved" -> true;
            case "notaccept" -> status == null || status.startsWith("5");
            default -> false;
        };
    }

    /** Who accepts an address and refuses it when the mail is there has a filter; and so does a mailbox that is merely closed. */
    private static boolean filtered(String told, @Nullable String status, String words) {
        boolean atAddress = words.contains("in reply to rcpt") || words.contains("does not like recipient");
        boolean atData = words.contains("in reply to end of data")
                || words.contains("in reply to data")
                || words.contains(">>> data ") && !words.contains("<<< 503") && !words.contains(">>> rcpt");
        boolean closed = status != null && status.endsWith(".2.1");
        return told.equals("userunknown") && !atAddress && (atData || closed);
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String told(String said) {
        for (var clue : CLUES) {
            if (clue.signs().stream().anyMatch(said::contains)) {
                return clue.word();
            }
        }
        return null;
    }

    /**
     * What a code says (RFC 3463).
     *
     * @param clear only the codes that servers do not use for something else as well
     */
    private static @Nullable String byStatus(@Nullable String status, boolean clear) {
        if (status == null) {
            return null;
        }
        return switch (status.substring(2)) {
            case "1.1" -> clear && status.startsWith("4") ? null : "userunknown";
            case "1.2" -> "hostunknown";
            case "1.7", "1.8" -> "rejected";
            case "2.3" -> "exceedlimit";
            case "3.2" -> "notaccept";
            case "6.0", "6.1" -> "contenterror";
            case "2.2" -> "mailboxfull";
            case "3.4" -> "mesgtoobig";
            case "4.7" -> "expired";
            case "7.20", "7.21", "7.22", "7.23", "7.24", "7.26", "7.27" -> "authfailure";
            case "7.25" -> "requireptr";
            default -> clear ? null : byVagueStatus(status.substring(2));
        };
    }

    private static @Nullable String byVagueStatus(String group) {
        return switch (group) {
            case "1.0", "1.3" -> "userunknown";
            case "1.6" -> "hasmoved";
            case "1.10" -> "userunknown";
            case "2.0" -> "filtered";
            case "2.1" -> "filtered";
            case "2.4" -> "filtered";
            case "3.1" -> "systemfull";
            case "3.0", "3.5" -> "systemerror";
            case "4.1", "4.2", "4.4", "4.6" -> "networkerror";
            case "4.3", "4.5" -> "systemerror";
            case "5.0", "5.1", "5.2", "5.4", "5.5" -> "syntaxerror";
            case "5.3" -> "toomanyconn";
            case "6.2", "6.3", "6.5", "6.6" -> "contenterror";
            case "7.1" -> "rejected";
            case "7.0", "7.5", "7.6", "7.8" -> "securityerror";
            case "7.7", "7.9", "7.13" -> "policyviolation";
            default -> null;
        };
    }
}
