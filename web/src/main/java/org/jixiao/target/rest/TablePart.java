package org.jixiao.target.rest;

import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** What another capability knows of a table and adds to its answer, so that this one need not know the other. */
public interface TablePart {

    /**
     * Adds to the answer.
     *
     * @param table the answer
     * @param indicators the answer's indicators by their ids
     */
    void addTo(long tableId, JsonObjectBuilder table, Map<Long, JsonObjectBuilder> indicators);
}
