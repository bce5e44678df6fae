package io.needmap.console.apidoc;

/**
 * One operation of an API.
 *
 * @param method the HTTP method, in capitals
 * @param path the path with its variables in braces
 * @param summary what it does
 */
record Operation(String method, String path, String summary) {}
