package io.needmap.materials.material;

import io.needmap.kit.problem.ProblemType;

enum MaterialProblem implements ProblemType {
    EXTERNAL_ID_TAKEN(409, "Another material has this externalId"),
    FIELD_FIXED(422, "The field is not changed by a patch"),
    UNKNOWN_REGION(422, "There is no such region"),
    UNKNOWN_VERSION(422, "The material has no such version"),
    UNKNOWN_REP(422, "There is no such active rep"),
    VERIFIED_IN_FUTURE(422, "A verification lies in the past"),
    MATERIAL_EXPIRED(422, "The material has expired"),
    VERSION_WORKED_ON(409, "The material has another version that is not published yet"),
    NEW_VERSION_NEEDED(409, "What published material says is changed by a new version"),
    IN_REVIEW_AS_IT_IS(409, "Sales reviews what the material says now"),
    MAPPING_WRONG(422, "The columns cannot be mapped so"),
    STILL_MATCHED(422, "The material serves an activity"),
    REVIEWS_MISSING(422, "Too few reps have reviewed the material"),
    ALREADY_COVERED(422, "Half of the reviewers or more have material for this already");

    private final int status;
    private final String title;

    MaterialProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
