package org.jixiao.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jixiao.exchange.model.ReadDocument.Head;
import org.junit.jupiter.api.Test;

class DocumentHeadColumnTest {

    private final DocumentHeadColumn column = new DocumentHeadColumn();

    @Test
    void a_head_comes_back_exactly() {
        Head head = new Head(
                "目标表批复",
                2019,
                "215",
                "市政务服务办公室",
                null,
                null,
                "财政局",
                "财预〔2019〕12号",
                LocalDate.of(2019, 1, 30),
                "第一段\n第二段",
                11,
                new BigDecimal("2595300.00"));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(head)))
                .isEqualTo(head);
    }
}
