package io.needmap.kit.operations;

import java.util.Map;

/**
 * A dead letter with what it says.
 *
 * @param value the message as it came
 * @param headers its headers, with where it came from
 */
public record DeadLetterDetailResponse(DeadLetterResponse letter, String value, Map<String, String> headers) {}
