package io.needmap.interview.question;

import io.needmap.interview.linter.Finding;
import java.util.List;

/** What is wrong with how a question is asked; empty when nothing was found. */
record LintResponse(List<Finding> findings) {}
