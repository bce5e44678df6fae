package io.needmap.activitymap.meeting;

import java.util.List;
import java.util.UUID;

/** How things changed from one closed meeting to another. */
record ComparisonResponse(UUID meetingId, UUID withId, Snapshot snapshot, Snapshot with, List<String> sentences) {}
