package io.needmap.kit.note;

import io.needmap.kit.database.Fields;
import io.needmap.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoteRepository {

    private final Jdbi jdbi;

    NoteRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Note> find(UUID id) {
        return one("SELECT * FROM note WHERE id = :key", id);
    }

    Optional<Note> findByCode(String code) {
        return one("SELECT * FROM note WHERE code = :key FOR UPDATE", code);
    }

    Note getForChange(UUID id) {
        return one("SELECT * FROM note WHERE id = :key FOR UPDATE", id)
                .orElseThrow(() -> ProblemException.notFound("note", id));
    }

    private Optional<Note> one(String sql, Object key) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind("key", key).mapTo(Note.class).findOne());
    }

    void insert(Note note) {
        jdbi.useHandle(
                h -> h.createUpdate("INSERT INTO note (id, version, code, text) VALUES (:id, :version, :code, :text)")
                        .bindNamedArgumentFinder(Fields.of(note))
                        .execute());
    }

    void update(Note note) {
        jdbi.useHandle(h -> h.createUpdate("UPDATE note SET version = :version, text = :text WHERE id = :id")
                .bindNamedArgumentFinder(Fields.of(note))
                .execute());
    }

    List<Note> pageAfter(@Nullable UUID id, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM note WHERE CAST(:after AS uuid) IS NULL OR id > :after ORDER BY id LIMIT :limit")
                .bind("after", id)
                .bind("limit", limit + 1)
                .mapTo(Note.class)
                .list());
    }
}
