package io.needmap.leads.name;

/** What may become of the names that are known, and of those that are not. */
public enum IntakeMode {
    /** Known names stay as they are. */
    CREATE_ONLY,
    /** No name is made. */
    UPDATE_ONLY,
    /** New names are made, known ones take what the row says; an empty cell says nothing. */
    UPSERT,
    /** New names are made, known ones take what was not known. */
    FILL_BLANKS
}
