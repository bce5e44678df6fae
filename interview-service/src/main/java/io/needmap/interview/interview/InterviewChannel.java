package io.needmap.interview.interview;

/** How the two met. */
public enum InterviewChannel {
    IN_PERSON,
    PHONE,
    VIDEO,
    RIDE_ALONG
}
