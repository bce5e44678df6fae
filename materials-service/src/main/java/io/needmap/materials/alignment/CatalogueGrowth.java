package io.needmap.materials.alignment;

/**
 * By how much the catalogue grew; what left it counts below 0.
 *
 * @param active published or at-risk materials
 * @param matched those of them with a confirmed match
 */
public record CatalogueGrowth(long active, long matched) {

    /** The catalogue is as large as it was. */
    public static final CatalogueGrowth NONE = new CatalogueGrowth(0, 0);

    /** Whether nothing came and nothing went. */
    public boolean isNone() {
        return active == 0 && matched == 0;
    }

    /** The same the other way round. */
    public CatalogueGrowth negated() {
        return new CatalogueGrowth(-active, -matched);
    }

    /** Both together. */
    public CatalogueGrowth plus(CatalogueGrowth other) {
        return new CatalogueGrowth(active + other.active, matched + other.matched);
    }
}
