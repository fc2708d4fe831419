package org.jixiao.organization.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/** An account (账号): a person who signs in, and the posts this person holds. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq", allocationSize = 50)
    private long id;

    @Column(name = "login", nullable = false, unique = true)
    private String login;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appointment", joinColumns = @JoinColumn(name = "account_id"))
    private List<Appointment> appointments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public Account(String login, String name, String passwordHash) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
    }

    /** Gives the person a post; two of the three administrators' posts never come together (三员分立). */
    public void appoint(Appointment appointment) {
        boolean conflict = appointment.post().isAdministrator()
                && appointments.stream()
                        .anyMatch(held -> held.post().isAdministrator() && held.post() != appointment.post());
        if (conflict) {
            throw Refusal.rule(Reason.of("account.administrators.separate", "appointments", login));
        }
        appointments.add(appointment);
    }

    public void changePassword(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the person holds the post and the place lies within its reach. */
    public boolean holds(Post post, Place place) {
        return appointments.stream().anyMatch(held -> held.post() == post && held.covers(place));
    }

    /** Whether any of the person's posts lets them see what belongs to the place. */
    public boolean sees(Place place) {
        return appointments.stream().anyMatch(held -> held.covers(place));
    }

    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }
}
