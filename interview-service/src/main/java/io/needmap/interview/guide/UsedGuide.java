package io.needmap.interview.guide;

import io.needmap.interview.transition.Transition;
import java.util.List;
import java.util.UUID;

/** What an interview takes over from its guide. */
public record UsedGuide(UUID id, GuideKind kind, List<Transition> transitions) {}
