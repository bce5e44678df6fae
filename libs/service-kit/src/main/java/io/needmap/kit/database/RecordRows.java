package io.needmap.kit.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.qualifier.Qualifiers;
import org.jdbi.v3.core.statement.StatementContext;

/** Maps a row to any record, public or not: the column {@code conducted_at} to the component {@code conductedAt}. */
final class RecordRows implements RowMapperFactory {

    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
        return type instanceof Class<?> record && record.isRecord()
                ? Optional.of(new Unspecialized(record))
                : Optional.empty();
    }

    /** Looks the columns up once a result, not once a row. */
    private record Unspecialized(Class<?> type) implements RowMapper<Object> {

        @Override
        public Object map(ResultSet rows, StatementContext context) throws SQLException {
            return specialize(rows, context).map(rows, context);
        }

        @Override
        public RowMapper<Object> specialize(ResultSet rows, StatementContext context) throws SQLException {
            var columns = columns(rows.getMetaData());
            var components = List.of(type.getRecordComponents());
            int[] positions = new int[components.size()];
            ColumnMapper<?>[] mappers = new ColumnMapper<?>[components.size()];
            for (int i = 0; i < positions.length; i++) {
                var component = components.get(i);
                positions[i] = Optional.ofNullable(columns.get(key(component.getName())))
                        .orElseThrow(() -> new IllegalStateException(
                                "no column for %s of %s".formatted(component.getName(), type.getSimpleName())));
                mappers[i] = mapper(component, context.getConfig());
            }
            var constructor = constructor(components);
            return (row, ctx) -> create(constructor, positions, mappers, row, ctx);
        }

        private ColumnMapper<?> mapper(RecordComponent component, ConfigRegistry config) {
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

    private static Map<String, Integer> columns(ResultSetMetaData meta) throws SQLException {
        var columns = new HashMap<String, Integer>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(key(meta.getColumnLabel(i)), i);
        }
        return columns;
    }

    private static String key(String name) {
        return Stream.of(name.split("_")).reduce("", String::concat).toLowerCase(Locale.ROOT);
    }
}
