package io.needmap.kit.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * After an outage every idle connection of the pool is dead. The first caller who meets one says so, and the others are
 * checked before anybody else meets them: one request is refused, not one a connection.
 */
@ApplicationScoped
public class LostConnections {

    private final AgroalDataSource dataSource;

    LostConnections(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Has the idle connections checked in the background, and those dropped that no longer answer. */
    public void drop() {
        dataSource.flush(FlushMode.INVALID);
    }
}
