package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.statement.ParsedSql;
import org.junit.jupiter.api.Test;

class NamedParametersTest {
    private static ParsedSql parsed(String sql) {
        return new NamedParameters().parse(sql, null);
    }

    @Test
    void namesBecomeMarksInTheirOrder() {
        var parsed = parsed("select a from b where c = :c and d > :most_d1 and e=:c");
        assertThat(parsed.getSql()).isEqualTo("select a from b where c = ? and d > ? and e=?");
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("c", "most_d1", "c");
    }

    @Test
    void marksAreCounted() {
        var parsed = parsed("insert into a values (?, ?)");
        assertThat(parsed.getSql()).isEqualTo("insert into a values (?, ?)");
        assertThat(parsed.getParameters().isPositional()).isTrue();
        assertThat(parsed.getParameters().getParameterCount()).isEqualTo(2);
    }

    @Test
    void whatIsQuotedOrRemarkedIsNoParameter() {
        var sql = "select ':a', \":b?\" /* :c ? */ from d -- :e ?\n where f::int = 1 and ':g";
        assertThat(parsed(sql).getSql()).isEqualTo(sql);
        assertThat(parsed(sql).getParameters().getParameterCount()).isZero();
    }

    @Test
    void aParameterMayFollowAQuotedColon() {
        var parsed = parsed("select 'it''s :no' where a = :yes");
        assertThat(parsed.getSql()).isEqualTo("select 'it''s :no' where a = ?");
        assertThat(parsed.getParameters().getParameterNames()).containsExactly("yes");
    }
}
