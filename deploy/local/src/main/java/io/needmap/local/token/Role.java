package io.needmap.local.token;

/** The roles that Needmap knows. */
public enum Role {
    REP,
    SALES_MANAGER,
    MARKETER,
    MARKETING_OPS,
    INTEGRATION,
    AUDITOR,
    ADMIN
}
