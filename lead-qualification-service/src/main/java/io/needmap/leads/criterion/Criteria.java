package io.needmap.leads.criterion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The criteria as those need them who hold answers against them. */
@ApplicationScoped
@Transactional
public class Criteria {

    private final CriterionRepository criteria;

    Criteria(CriterionRepository criteria) {
        this.criteria = criteria;
    }

    /** What names are held against now, by code. */
    public List<AskedCriterion> active() {
        return criteria.active();
    }

    /** The criteria with these ids, in whatever state. */
    public List<AskedCriterion> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : criteria.withIds(ids);
    }

    /** All criteria, in whatever state, by code. */
    public List<CriterionStanding> all() {
        return criteria.all();
    }

    /** The criteria with these codes, in whatever state. */
    public Map<String, AskedCriterion> byCode(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : coded(criteria.withCodes(codes));
    }

    /**
     * The criteria with these codes that are to be answered now: none of them changes until the caller's transaction ends,
     * so that what is written is an answer when it is there. A draft can be answered, and a retired one stays answered.
     */
    @Transactional(TxType.MANDATORY)
    public Map<String, AskedCriterion> toAnswer(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : coded(criteria.withCodesKept(codes));
    }

    private static Map<String, AskedCriterion> coded(List<AskedCriterion> asked) {
        return asked.stream().collect(Collectors.toMap(AskedCriterion::code, Function.identity()));
    }
}
