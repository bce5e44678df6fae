package io.needmap.leads.name;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/** Phone numbers in one form, by libphonenumber's knowledge of the numbering plans. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NO_REGION = "ZZ";

    private PhoneNumbers() {}

    /**
     * The number in E.164 when it is a valid one; otherwise, and when it has an extension, as it was said.
     *
     * @param region ISO 3166 code of where it is from when it says no country code
     */
    static String normalised(String said, @Nullable String region) {
        try {
            var number = NUMBERS.parse(said, region == null ? NO_REGION : region);
            return number.hasExtension() || !NUMBERS.isValidNumber(number)
                    ? said
                    : NUMBERS.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            return said;
        }
    }

    /** Whether there are numbers of this region. */
    public static boolean isRegion(String region) {
        return NUMBERS.getSupportedRegions().contains(region);
    }
}
