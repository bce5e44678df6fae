package io.needmap.activitymap.glossary;

/** Whether a term is in use. */
enum TermState {
    AGREED,
    RETIRED
}
