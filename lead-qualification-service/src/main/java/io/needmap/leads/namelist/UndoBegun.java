package io.needmap.leads.namelist;

import java.util.UUID;

/** Somebody wants a list taken back. */
record UndoBegun(UUID listId) {}
