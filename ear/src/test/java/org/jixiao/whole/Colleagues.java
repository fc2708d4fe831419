package org.jixiao.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** More people of a post than the demonstration data know. */
final class Colleagues {

    private static final long FIRST = 2_000_000_000L;

    private Colleagues() {}

    /**
     * People with the posts and the password of somebody who is there; those who have been made are there again.
     *
     * @param login whose colleagues they are, such as {@code gulou.business}
     */
    static List<Person> of(Server server, String login, int count) throws SQLException {
        try (Connection connection = server.database()) {
            for (int number = 1; number <= count; number++) {
                add(connection, login, login(login, number), name(login, number));
            }
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> server.as(login(login, number)))
                .toList();
    }

    private static String login(String login, int number) {
        return login + "." + number;
    }

    /** What the others are told about the person with that number. */
    static String name(String login, int number) {
        return "同事" + login + number + "号";
    }

    private static void add(Connection connection, String of, String login, String name) throws SQLException {
        try (PreparedStatement account = connection.prepareStatement(
                        "insert into account (id, login, name, password_hash) select " + FIRST
                                + " + (select count(*) from account), ?, ?, password_hash from account where login = ?"
                                + " and not exists (select 1 from account where login = ?)");
                PreparedStatement posts = connection.prepareStatement(
                        "insert into appointment (account_id, post, region, department_id, unit_id)"
                                + " select mine.id, post, region, department_id, unit_id from appointment"
                                + " join account theirs on theirs.id = account_id join account mine on mine.login = ?"
                                + " where theirs.login = ?")) {
            account.setString(1, login);
            account.setString(2, name);
            account.setString(3, of);
            account.setString(4, login);
            if (account.executeUpdate() == 1) {
                posts.setString(1, login);
                posts.setString(2, of);
                posts.executeUpdate();
            }
        }
    }
}
