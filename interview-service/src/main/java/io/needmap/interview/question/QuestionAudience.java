package io.needmap.interview.question;

/** Whom a question is for. */
public enum QuestionAudience {
    REP,
    PROSPECT
}
