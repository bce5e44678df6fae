package io.needmap.kit.database;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.mapper.Mappers;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.jackson2.Jackson2Config;
import org.jdbi.v3.jackson2.Jackson2Plugin;
import org.jdbi.v3.postgres.PostgresPlugin;

class JdbiProducer {

    private static final List<Class<?>> SINGLE =
            List.of(UUID.class, String.class, Long.class, Integer.class, Boolean.class, Instant.class);

    /** Handles opened inside a JTA transaction use its connection, so that all repositories share one transaction. */
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource dataSource, ObjectMapper json) {
        var jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin()).installPlugin(new Jackson2Plugin());
        jdbi.getConfig(Jackson2Config.class).setMapper(json);
        // Values of a failed statement are people's words: they do not belong into a log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.registerRowMapper(new RecordRows(jdbi.getConfig()));
        jdbi.registerArrayType(Instant.class, "timestamptz", at -> at == null ? null : Timestamp.from(at));
        jdbi.registerArrayType(LocalDate.class, "date", day -> day == null ? null : Date.valueOf(day));
        jdbi.registerArrayType(Boolean.class, "bool");
        jdbi.getConfig(Arguments.class).register(RememberedArguments.of(jdbi.getConfig()));
        // A statement remembers only in its own copy of the configuration how such a column is read.
        SINGLE.forEach(type -> jdbi.getConfig(Mappers.class).findFor(type));
        return jdbi;
    }
}
