package io.needmap.interview.question;

/** Whom a question is for. */
enum QuestionAudience {
    REP,
    PROSPECT
}
