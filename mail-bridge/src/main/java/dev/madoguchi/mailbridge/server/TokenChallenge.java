package dev.madoguchi.mailbridge.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Why a token is refused, as SMTP servers say it in XOAUTH2: JSON in Base64 behind the code 334. */
public final class TokenChallenge {

    private static final String CODE = "334 ";

    private TokenChallenge() {}

    /** The answer in plain text; any other answer stays as it is. */
    public static String readable(String answer) {
        if (!answer.startsWith(CODE)) {
            return answer;
        }
        try {
            var json =
                    Base64.getDecoder().decode(answer.substring(CODE.length()).strip());
            return new String(json, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return answer;
        }
    }
}
