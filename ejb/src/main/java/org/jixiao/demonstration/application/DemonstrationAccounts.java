package org.jixiao.demonstration.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.demonstration.application.DemonstrationFile.CodeName;
import org.jixiao.demonstration.application.DemonstrationFile.PostEntry;
import org.jixiao.demonstration.application.DemonstrationFile.RegionEntry;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Passwords;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;

/**
 * Founds the demonstration regions: departments, units, and an account for each post. A session bean even where it only
 * reads, because the thread that plays the demonstration has no transaction and so no entity manager of its own.
 */
@Stateless
@UseCase
public class DemonstrationAccounts {

    private static final String FOUNDER = "demonstration";

    @Inject
    private Organizations organizations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Passwords passwords;

    @Inject
    private Acts acts;

    /** Whether nobody has an account yet. */
    public boolean isNew() {
        return !organizations.hasAccounts();
    }

    @UseCase("FOUNDED")
    public void found(DemonstrationFile file, String password) {
        acts.current().authorised(FOUNDER, null);
        acts.current().did(new Act.Deed(null, null, null, List.of()));
        // One password for all, so one hash: hashing is slow on purpose.
        String hash = passwords.hash(password);
        for (PostEntry administrator : file.administrators()) {
            Account account = new Account(administrator.login(), administrator.title(), hash);
            account.appoint(Appointment.administrator(administrator.post()));
            organizations.add(account);
        }
        file.regions().forEach(region -> found(region, file, hash));
    }

    private void found(RegionEntry entry, DemonstrationFile file, String hash) {
        Department department = new Department(
                entry.region(), entry.department().code(), entry.department().name());
        organizations.add(department);
        List<BudgetUnit> units = new ArrayList<>();
        for (CodeName each : entry.units()) {
            BudgetUnit unit = new BudgetUnit(department, each.code(), each.name());
            organizations.add(unit);
            units.add(unit);
        }
        for (PostEntry post : file.posts()) {
            Account account = new Account(entry.region() + "." + post.login(), entry.person() + post.title(), hash);
            switch (post.post().reach()) {
                case UNIT -> units.forEach(unit -> account.appoint(Appointment.inUnit(post.post(), unit)));
                case DEPARTMENT -> account.appoint(Appointment.inDepartment(post.post(), department));
                case REGION -> account.appoint(Appointment.inRegion(post.post(), entry.region()));
                case NO_TABLES -> account.appoint(Appointment.administrator(post.post()));
            }
            organizations.add(account);
        }
    }

    /** The demonstration's password is the one given at this start, whatever it was before. */
    @UseCase("PASSWORD_CHANGED")
    public void usePassword(DemonstrationFile file, String password) {
        acts.current().authorised(FOUNDER, null);
        String login = file.administrators().get(0).login();
        boolean same = organizations
                .account(login)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
        if (same) {
            acts.current().didNothing();
            return;
        }
        String hash = passwords.hash(password);
        file.administrators().forEach(post -> change(post.login(), hash));
        file.regions()
                .forEach(region -> file.posts().forEach(post -> change(region.region() + "." + post.login(), hash)));
    }

    private void change(String login, String hash) {
        organizations.account(login).ifPresent(account -> {
            account.changePassword(hash);
            acts.current().did(new Act.Deed(null, null, login, List.of()));
        });
    }

    /** From now on the request works for that account. */
    public void act(String login) {
        Account account = organizations
                .account(login)
                .orElseThrow(() -> new IllegalStateException("there is no account " + login));
        caller.actAs(account.id());
    }

    /** The ids of a region's units, by their codes. */
    public List<Long> unitIds(String region) {
        return organizations.units(region).stream().map(BudgetUnit::id).toList();
    }
}
