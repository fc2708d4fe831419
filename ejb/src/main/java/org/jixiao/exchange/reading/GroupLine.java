package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.Map;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Group;
import org.jspecify.annotations.Nullable;

/**
 * A row that stands over or under several projects, as a file has it.
 *
 * @param of whose projects
 * @param below whether it rather stands under its projects
 * @param code the department's or unit's code; null when none is printed
 * @param name what is printed in it: a department's or unit's name, or a word such as 合计
 * @param named whether the name is a department's or unit's
 * @param amounts the sums in 元 by column, with their cells
 */
record GroupLine(
        Group of, boolean below, @Nullable String code, String name, boolean named, Map<Column, Printed> amounts) {

    /** An amount as printed, in 元. */
    record Printed(Cell cell, BigDecimal yuan) {}
}
