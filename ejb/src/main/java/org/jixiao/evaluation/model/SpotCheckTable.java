package org.jixiao.evaluation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A table from which a spot check drew, and whether it was drawn. */
@Entity
@Table(name = "spot_check_table")
public class SpotCheckTable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "ordinal", nullable = false)
    private int ordinal;

    @Column(name = "drawn", nullable = false)
    private boolean drawn;

    @SuppressWarnings("NullAway.Init")
    protected SpotCheckTable() {}

    SpotCheckTable(long tableId, int ordinal, boolean drawn) {
        this.tableId = tableId;
        this.ordinal = ordinal;
        this.drawn = drawn;
    }

    long tableId() {
        return tableId;
    }

    boolean isDrawn() {
        return drawn;
    }
}
