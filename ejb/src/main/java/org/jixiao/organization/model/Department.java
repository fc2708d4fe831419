package org.jixiao.organization.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A department in charge (主管部门), which answers for the targets of its budget units. */
@Entity
@Table(name = "department")
public class Department {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq", allocationSize = 50)
    private long id;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "name", nullable = false)
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    public Department(String region, String code, String name) {
        this.region = region;
        this.code = code;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String region() {
        return region;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }
}
