package org.jixiao.notice.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Up to when somebody has read the notices (已读). */
@Entity
@Table(name = "notice_mark")
public class NoticeMark {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Column(name = "read_until", nullable = false)
    private Instant readUntil;

    @SuppressWarnings("NullAway.Init")
    protected NoticeMark() {}

    public NoticeMark(long accountId, Instant readUntil) {
        this.accountId = accountId;
        this.readUntil = readUntil;
    }

    /** All that was told until then is read; a mark never goes back. */
    public void readUntil(Instant moment) {
        if (moment.isAfter(readUntil)) {
            readUntil = moment;
        }
    }

    public Instant readUntil() {
        return readUntil;
    }
}
