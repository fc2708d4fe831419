package org.jixiao.target.application;

import java.util.List;
import org.jixiao.target.model.Stage;

/**
 * Tables were created; their process begins in the same transaction.
 *
 * @param from where their year begins: DRAFT, or what a file brought along: APPROVED or SELF_EVALUATION
 */
public record TablesCreated(List<Long> tableIds, Stage from) {

    public TablesCreated {
        tableIds = List.copyOf(tableIds);
    }
}
