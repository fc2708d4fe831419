package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Money from one source as a target table keeps it. */
@Embeddable
class FundingLine {

    @Column(name = "source", nullable = false)
    private String source;

    @Column(name = "amount", nullable = false, precision = 18, scale = 2)
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init")
    protected FundingLine() {}

    FundingLine(TableContent.Funding content) {
        source = content.source();
        amount = content.amount();
    }

    TableContent.Funding content() {
        return new TableContent.Funding(source, amount);
    }
}
