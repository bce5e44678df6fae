package io.needmap.console.session;

import java.util.List;

/**
 * What a token of the local run says.
 *
 * @param subject whom it was made for
 * @param roles what that person may do
 */
record LocalClaims(String subject, List<String> roles) {}
