package io.needmap.interview.statement;

import io.needmap.interview.interview.HeldInterview;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the drafts of a batch refer to, looked up together.
 *
 * @param questions those that exist
 * @param competitors those that exist
 * @param themes those that exist
 * @param competitorNames competitors by name and alias, in small letters
 * @param statements those that exist, by id
 * @param externalIds those that exist, by external id
 */
record References(
        Set<UUID> questions,
        Set<UUID> competitors,
        Set<UUID> themes,
        Map<String, UUID> competitorNames,
        Map<UUID, KnownStatement> statements,
        Map<String, KnownStatement> externalIds) {

    /** What is needed of a statement that is referred to, or told again. */
    record KnownStatement(
            UUID id,
            StatementKind kind,
            UUID repId,
            @Nullable String externalId,
            @Json StatementRequest content) {}

    Conversation conversation(HeldInterview interview, StatementRequest statement) {
        var of = statement.ofStatementId() == null ? null : statements.get(statement.ofStatementId());
        return new Conversation(
                interview.id(),
                interview.state(),
                interview.repId(),
                false,
                interview.regionCode(),
                interview.conductedAt(),
                interview.quarter(),
                interview.transitions(),
                statement.questionId() == null || questions.contains(statement.questionId()),
                statement.competitorId() == null
                        || competitors.contains(statement.competitorId())
                        || competitorNames.containsValue(statement.competitorId()),
                statement.themeId() == null || themes.contains(statement.themeId()),
                of == null ? null : of.kind(),
                of == null ? null : of.repId());
    }
}
