package io.needmap.local.realdata;

import java.util.List;

/** Everything heard in one source, and what of it belongs together. */
record Field(List<Heard> heard, List<Group> groups) {}
