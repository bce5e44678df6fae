package io.needmap.materials.response;

import io.needmap.kit.problem.ProblemType;

enum ObjectionResponseProblem implements ProblemType {
    UNKNOWN_MATERIAL(422, "There is no such material"),
    RESPONSE_EXISTS(409, "The objection is answered by this material already"),
    MATERIAL_NOT_PUBLISHED(422, "Reps cannot use the material yet");

    private final int status;
    private final String title;

    ObjectionResponseProblem(int status, String title) {
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
