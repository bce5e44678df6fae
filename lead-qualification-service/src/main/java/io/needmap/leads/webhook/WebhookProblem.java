package io.needmap.leads.webhook;

import io.needmap.kit.problem.ProblemType;

enum WebhookProblem implements ProblemType {
    NOT_A_WEBHOOK_URL(422, "Webhooks go to an https address without credentials"),
    PRIVATE_ADDRESS(422, "Webhooks do not go to private addresses"),
    UNKNOWN_EVENT_TYPE(422, "There is no event of this type"),
    RANGE_EMPTY(422, "The range ends before it begins"),
    ENDPOINT_DISABLED(409, "The endpoint is disabled");

    private final int status;
    private final String title;

    WebhookProblem(int status, String title) {
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
