package org.jixiao.whole;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** More people of a post than the demonstration data know. */
final class Colleagues {

    private static final long FIRST = 2_000_000_000L;

    /** In fewer rounds than the shipped one's, so that twenty people do not keep the machine busy with signing in. */
    private static final String HASH = hash();

    private Colleagues() {}

    private static String hash() {
        byte[] salt = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(Person.PASSWORD.toCharArray(), salt, 1024, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1024:" + base64.encodeToString(salt) + ":" + base64.encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

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
                                + " + (select count(*) from account), ?, ?, ? from account where login = ?"
                                + " and not exists (select 1 from account where login = ?)");
                PreparedStatement posts = connection.prepareStatement(
                        "insert into appointment (account_id, post, region, department_id, unit_id)"
                                + " select mine.id, post, region, department_id, unit_id from appointment"
                                + " join account theirs on theirs.id = account_id join account mine on mine.login = ?"
                                + " where theirs.login = ?")) {
            account.setString(1, login);
            account.setString(2, name);
            account.setString(3, HASH);
            account.setString(4, of);
            account.setString(5, login);
            if (account.executeUpdate() == 1) {
                posts.setString(1, login);
                posts.setString(2, of);
                posts.executeUpdate();
            }
        }
    }
}
