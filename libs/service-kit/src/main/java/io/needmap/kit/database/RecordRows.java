package io.needmap.kit.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.qualifier.Qualifiers;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Maps a row to any record, public or not: the column {@code conducted_at} to the component {@code conductedAt}. How is
 * found out once for a record and the columns of a result; Jdbi would look for it again with every statement, since what
 * it remembers belongs to the statement's copy of the configuration.
 */
final class RecordRows implements RowMapperFactory {

    private final ConfigRegistry config;
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    /** @param config where the mappers of the columns are found: the one that all statements copy */
    RecordRows(ConfigRegistry config) {
        this.config = config;
    }

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry statement) {
        return type instanceof Class<?> record && record.isRecord()
                ? Optional.of(known.computeIfAbsent(record, of -> new Rows(of, config, new ConcurrentHashMap<>())))
                : Optional.empty();
    }

    /** The rows of a record, by the columns that a result has. */
    private record Rows(Class<?> type, ConfigRegistry config, Map<List<String>, RowMapper<Object>> byColumns)
            implements RowMapper<Object> {

        @Override
        public Object map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        public RowMapper<Object> specialize(ResultSet rows, StatementContext context) throws SQLException {
            return byColumns.computeIfAbsent(columns(rows.getMetaData()), this::mapper);
        }

        private RowMapper<Object> mapper(List<String> columns) {
            var keys = columns.stream().map(RecordRows::key).toList();
            var components = List.of(type.getRecordComponents());
            int[] positions = new int[components.size()];
            ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.size()];
            for (int i = 0; i < positions.length; i++) {
                var component = components.get(i);
                // Of several columns with one name the last.
                positions[i] = keys.lastIndexOf(key(component.getName())) + 1;
                if (positions[i] == 0) {
                    throw new IllegalStateException(
                            "no column for %s of %s".formatted(component.getName(), type.getSimpleName()));
                }
                mappers[i] = mapper(component);
            }
            var constructor = constructor(components);
            return (row, ctx) -> create(constructor, positions, mappers, row, ctx);
        }

        private ColumnMapper<?> mapper(RecordComponent component) {
            var qualified = QualifiedType.of(component.getGenericType())
                    .withAnnotations(config.get(Qualifiers.class).findFor(component.getAccessor()));
            return config.get(ColumnMappers.class)
                    .findFor(qualified)
                    .orElseThrow(() -> new IllegalStateException("no mapper for " + component));
        }

        private Constructor<?> constructor(List<RecordComponent> components) {
            try {
                var constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }
    }

    private static Object create(
            Constructor<?> constructor, int[] positions, ColumnMapper<?>[] mappers, ResultSet row, StatementContext ctx)
            throws SQLException {
        var values = new Object[positions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = mappers[i].map(row, positions[i], ctx);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row cannot become a " + constructor.getDeclaringClass(), e);
        }
    }

    private static List<String> columns(ResultSetMetaData meta) throws SQLException {
        var columns = new ArrayList<String>(meta.getColumnCount());
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.add(meta.getColumnLabel(i));
        }
        return columns;
    }

    private static String key(String name) {
        return Stream.of(name.split("_")).reduce("", String::concat).toLowerCase(Locale.ROOT);
    }
}
