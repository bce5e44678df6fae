package io.needmap.interview.guide;

import io.needmap.interview.question.ReadyQuestion;
import java.util.List;

/** A guide that comes with the program, with its questions in order. */
record ReadyMadeGuide(GuideKind kind, String name, List<ReadyQuestion> questions) {}
