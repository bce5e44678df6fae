package io.needmap.leads.name;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a name is recognised by, so that spelling does not count; null where there is nothing to recognise.
 *
 * @param email lower-case
 * @param phone its digits, from seven on; 00 at the beginning is the same as +
 * @param nameCompany full name and company without case, accents and punctuation
 */
record MatchKeys(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String nameCompany) {

    private static final int SHORTEST_PHONE = 7;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static MatchKeys of(
            @Nullable String email, @Nullable String phone, @Nullable String fullName, @Nullable String company) {
        String name = words(fullName);
        String firm = words(company);
        return new MatchKeys(email(email), digits(phone), name == null || firm == null ? null : name + "|" + firm);
    }

    static @Nullable String email(@Nullable String email) {
        if (email == null) {
            return null;
        }
        String plain = email.strip().toLowerCase(Locale.ROOT);
        return isPlain(plain) ? plain : inAscii(plain);
    }

    /** A domain in letters of another alphabet is the same as its form in ASCII. */
    private static String inAscii(String email) {
        int at = email.lastIndexOf('@');
        try {
            return email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return email;
        }
    }

    private static @Nullable String digits(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var found = new StringBuilder();
        for (int i = 0; i < phone.length(); i++) {
            char c = phone.charAt(i);
            if (c >= '0' && c <= '9') {
                found.append(c);
            }
        }
        String digits = found.toString();
        String key = digits.startsWith("00") ? digits.substring(2) : digits;
        return key.length() < SHORTEST_PHONE ? null : key;
    }

    static @Nullable String words(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (isPlain(text)) {
            return plainWords(text);
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String words = NO_WORD.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() ? null : words;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** The same for ASCII, which most names are, without the machinery. */
    private static @Nullable String plainWords(String text) {
        var words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(gap && !words.isEmpty() ? " " : "").append(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.isEmpty() ? null : words.toString();
    }
}
