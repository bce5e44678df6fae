package io.needmap.console.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An address with what is asked for behind it, whatever signs that has. */
public final class Address {

    private final StringBuilder address;

    private Address(String path) {
        this.address = new StringBuilder(path);
    }

    /** The address of a page, or below the API's root. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Asks for this as well; for nothing when it is null or empty. */
    public Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
