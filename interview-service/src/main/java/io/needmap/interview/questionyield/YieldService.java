package io.needmap.interview.questionyield;

import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Counts what questions bring when it is asked for. */
@ApplicationScoped
@Transactional
class YieldService {

    private final YieldRepository yields;

    YieldService(YieldRepository yields) {
        this.yields = yields;
    }

    Page<YieldResponse> list(@Nullable String pageToken, int limit) {
        return Page.of(
                yields.rows(PageToken.afterId(pageToken), limit),
                limit,
                row -> new Object[] {row.questionId()},
                YieldResponse::of);
    }
}
