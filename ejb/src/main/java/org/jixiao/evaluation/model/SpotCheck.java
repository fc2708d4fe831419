package org.jixiao.evaluation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jixiao.target.model.Decimals;

/** A spot check (抽查): some of the submitted self-evaluations of a region and year, drawn by a seed. */
@Entity
@Table(name = "spot_check")
public class SpotCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 50)
    private long id;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "fiscal_year", nullable = false)
    private int year;

    @Column(name = "percent", nullable = false, precision = 5, scale = 2)
    private BigDecimal percent;

    @Column(name = "seed", nullable = false)
    private String seed;

    @Column(name = "population", nullable = false)
    private int population;

    @Column(name = "drawn_at", nullable = false)
    private Instant drawnAt;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "spot_check_id", nullable = false)
    @OrderBy("ordinal")
    private List<SpotCheckTable> tables = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SpotCheck() {}

    /**
     * Draws.
     *
     * @param percent above 0, at most 100
     * @param from the tables from which is drawn
     */
    public SpotCheck(
            String region,
            int year,
            BigDecimal percent,
            String seed,
            Collection<Long> from,
            Instant drawnAt,
            String accountName) {
        this.region = region;
        this.year = year;
        this.percent = percent;
        this.seed = seed;
        // Databases keep no finer ones.
        this.drawnAt = drawnAt.truncatedTo(ChronoUnit.MICROS);
        this.accountName = accountName;
        List<Long> order = SpotCheckDraw.order(seed, from);
        this.population = order.size();
        int size = SpotCheckDraw.size(percent, population);
        for (int i = 0; i < order.size(); i++) {
            tables.add(new SpotCheckTable(order.get(i), i, i < size));
        }
    }

    public long id() {
        return id;
    }

    public String region() {
        return region;
    }

    public int year() {
        return year;
    }

    /** The share in %. */
    public BigDecimal percent() {
        return Decimals.normal(percent);
    }

    public String seed() {
        return seed;
    }

    /** From how many tables was drawn. */
    public int population() {
        return population;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    /** Who drew. */
    public String accountName() {
        return accountName;
    }

    /** The ids of the tables from which was drawn, in the order of the draw. */
    public List<Long> order() {
        return tables.stream().map(SpotCheckTable::tableId).toList();
    }

    /** The ids of the tables that were drawn. */
    public List<Long> drawn() {
        return tables.stream()
                .filter(SpotCheckTable::isDrawn)
                .map(SpotCheckTable::tableId)
                .toList();
    }
}
