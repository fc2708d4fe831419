package org.jixiao.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database's schema to the newest version when the application starts, before anything else uses it.
 *
 * <p>The one pool below serves the entities and the engine alike, so that one transaction covers both. Which database it
 * leads to is configuration: {@code jixiao.db.driver}, {@code .url}, {@code .user} and {@code .password}.
 */
@Singleton
@Startup
@DataSourceDefinition(
        name = "java:app/jdbc/jixiao",
        className = "${MPCONFIG=jixiao.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url =
                "${MPCONFIG=jixiao.db.url:jdbc:h2:file:./data/jixiao;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE}",
        user = "${MPCONFIG=jixiao.db.user:jixiao}",
        password = "${MPCONFIG=jixiao.db.password:}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 64,
        transactional = true)
public class Migrations {

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor())
                // A migration's number says to which capability it belongs; a later one may have a smaller number.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /** Returns when the schema is there; a bean that uses the database at its own start calls this first. */
    public void ready() {
        // The container has run migrate() before anybody can get here.
    }

    private String vendor() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached. Way out: check JIXIAO_DB_URL", e);
        }
    }
}
