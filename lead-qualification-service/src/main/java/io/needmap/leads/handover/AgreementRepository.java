package io.needmap.leads.handover;

import io.needmap.kit.database.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class AgreementRepository {

    private final Jdbi jdbi;

    AgreementRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Agreement get() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM handover_agreement")
                .mapTo(Agreement.class)
                .one());
    }

    Agreement getForChange() {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM handover_agreement FOR UPDATE")
                .mapTo(Agreement.class)
                .one());
    }

    void update(Agreement agreement) {
        jdbi.useHandle(h -> h.createUpdate("""
                        UPDATE handover_agreement SET version = :version, hand_over_minutes = :handOverMinutes,
                            answer_minutes = :answerMinutes, first_touch_minutes = :firstTouchMinutes,
                            context_minutes = :contextMinutes, default_time_zone = :defaultTimeZone,
                            changed_at = :changedAt
                        """)
                .bindNamedArgumentFinder(Fields.of(agreement))
                .execute());
    }
}
