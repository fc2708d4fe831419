package org.jixiao.organization.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A budget unit (预算单位), which sets targets for its projects and answers for them. */
@Entity
@Table(name = "budget_unit")
public class BudgetUnit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "department_id", nullable = false)
    private Department department;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected BudgetUnit() {}

    public BudgetUnit(Department department, String code, String name) {
        this.department = department;
        this.code = code;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public Department department() {
        return department;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return new Place(department.region(), department.id(), id);
    }
}
