package io.needmap.kit.security;

/** The roles of product.md, as they appear in a token's {@code groups}. */
public final class Roles {

    public static final String REP = "REP";
    public static final String SALES_MANAGER = "SALES_MANAGER";
    public static final String MARKETER = "MARKETER";
    public static final String MARKETING_OPS = "MARKETING_OPS";
    public static final String INTEGRATION = "INTEGRATION";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}
