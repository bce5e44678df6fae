package io.needmap.interview.question;

/** Where a question stands. */
enum QuestionState {
    DRAFT,
    ACTIVE,
    RETIRED,
    NEVER_ASK
}
