package io.needmap.leads.webhook;

/** What signs: {@code whsec_} and base64. */
record SecretResponse(String secret) {}
