package org.jixiao.organization.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {

    @Test
    void nobody_holds_two_of_the_three_administrators_posts() {
        Account account = new Account("sysadmin", "系统管理员", "hash");
        account.appoint(Appointment.administrator(Post.SYSTEM_ADMINISTRATOR));
        assertThatThrownBy(() -> account.appoint(Appointment.administrator(Post.AUDIT_ADMINISTRATOR)))
                .isInstanceOf(Refusal.class);
        assertThat(account.appointments()).hasSize(1);
    }

    @Test
    void an_appointment_reaches_as_far_as_its_post() {
        Place place = new Place("gulou", 1, 2);
        Place otherUnit = new Place("gulou", 1, 3);
        Place otherDepartment = new Place("gulou", 4, 5);
        Place otherRegion = new Place("futian", 6, 7);
        Appointment region = Appointment.inRegion(Post.APPROVER, "gulou");
        assertThat(region.covers(place)).isTrue();
        assertThat(region.covers(otherDepartment)).isTrue();
        assertThat(region.covers(otherRegion)).isFalse();
        assertThat(Appointment.administrator(Post.SYSTEM_ADMINISTRATOR).covers(place))
                .isFalse();
        BudgetUnit unit = new BudgetUnit(new Department("gulou", "1", "d"), "1", "u");
        Appointment inUnit = Appointment.inUnit(Post.SUBMITTER, unit);
        assertThat(inUnit.covers(unit.place())).isTrue();
        assertThat(inUnit.covers(otherUnit)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Post.class)
    void only_the_three_administrators_reach_no_tables(Post post) {
        assertThat(post.reach() == Post.Reach.NO_TABLES).isEqualTo(post.isAdministrator());
    }
}
