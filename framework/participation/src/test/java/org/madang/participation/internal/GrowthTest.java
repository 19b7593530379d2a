package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.ContributionFilter;
import org.madang.api.ContributionFilter.Status;
import org.madang.api.PageRequest;
import org.madang.api.PolicyFilter;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;

/**
 * What a page costs does not grow with what is there. Counted are statements, and rows that PostgreSQL looks at: time
 * depends on the machine. {@code -Dmadang.contributions=1000000} for more.
 */
class GrowthTest {

    private static final int MANY = Integer.getInteger("madang.contributions", 100_000);
    private static final int MANY_POLICIES = 11_000;
    private static final int LIMIT = 50;
    private static final PageRequest FIRST = new PageRequest(LIMIT, Optional.empty());

    private static DataSource source;
    private static WatchedSource watched;
    private static City city;
    private static PolicyId policy;
    private static String consultation;

    @BeforeAll
    static void fill() throws SQLException {
        source = TestDatabase.postgres("growth");
        watched = new WatchedSource(source);
        city = new City(watched.source());
        policy = city.policy();
        var open = city.consultation(policy);
        consultation = open.id();
        var one = city.says(open, "밤 버스가 필요합니다").id();
        execute(copies(
                "contribution",
                "id = '" + one + "'",
                MANY,
                List.of(
                        "'c' || n",
                        "'author-' || n",
                        "case when n % 20000 = 0 then 'uk' else 'ko' end",
                        "case when n % 20000 = 7 then 'PENDING' else 'PUBLISHED' end",
                        "n % 20000 <> 11",
                        "words || case when n % 10000 = 9999 then ' rare' else '' end"),
                List.of("id", "author", "language", "moderation", "answered", "words")));
        execute(copies(
                "policy",
                "id = '" + policy.value() + "'",
                MANY_POLICIES,
                List.of("'p' || n", "'Street ' || n", "case when n % 5000 = 0 then 'ADOPTED' else state end"),
                List.of("id", "title", "state")));
        execute(copies(
                "timeline_entry",
                "act = 'propose'",
                50_000,
                List.of("'p' || (1 + n % " + MANY_POLICIES + ")"),
                List.of("policy_id")));
        execute("analyze");
    }

    static Stream<ContributionFilter> filters() {
        var all = ContributionFilter.all();
        return Stream.of(
                all,
                all.withConsultation(consultation),
                all.withLanguage(Locale.forLanguageTag("uk")),
                all.withStatus(Status.OPEN),
                all.withStatus(Status.ANSWERED),
                all.withStatus(Status.PENDING),
                all.withStatus(Status.HIDDEN));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_page_of_contributions_looks_at_few_rows(ContributionFilter filter) throws SQLException {
        var first = watched.looksAt(() -> city.contributions.list(policy, filter, FIRST));

        assertThat(first).isLessThanOrEqualTo(3 * (LIMIT + 1));
    }

    @Test
    void a_page_in_the_middle_of_a_thread_costs_what_the_first_costs() throws SQLException {
        var middle = new PageRequest(LIMIT, Optional.of(Integer.toString(MANY / 2)));

        var looked = watched.looksAt(() -> city.contributions.list(policy, ContributionFilter.all(), middle));

        assertThat(looked).isLessThanOrEqualTo(3 * (LIMIT + 1));
    }

    @Test
    void a_page_of_policies_looks_at_few_rows() throws SQLException {
        var filters = new ArrayList<PolicyFilter>();
        filters.add(PolicyFilter.all());
        filters.add(PolicyFilter.all().withState(PolicyState.ADOPTED));

        for (var filter : filters) {
            var looked = watched.looksAt(() -> city.policies.list(filter, FIRST));
            // Groups and languages of the policies on the page are read as a whole while there are few of them.
            assertThat(looked).as(filter.toString()).isLessThanOrEqualTo(5 * (LIMIT + 1));
        }
    }

    @Test
    void a_timeline_looks_at_its_own_rows_only() throws SQLException {
        var looked = watched.looksAt(() -> city.timeline.of(policy));

        assertThat(looked).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void a_longer_page_sends_no_more_statements() {
        var sizes = Set.of(1, 10, 1000);

        assertThat(sizes.stream()
                        .map(size -> watched.statements(() -> city.contributions.list(
                                policy, ContributionFilter.all(), new PageRequest(size, Optional.empty()))))
                        .distinct())
                .containsExactly(1);
        assertThat(sizes.stream()
                        .map(size -> watched.statements(
                                () -> city.policies.list(PolicyFilter.all(), new PageRequest(size, Optional.empty()))))
                        .distinct())
                .hasSize(1)
                .allSatisfy(statements -> assertThat(statements).isLessThanOrEqualTo(4));
    }

    @Test
    void numbers_are_added_up_of_few_rows() throws SQLException {
        var before = city.contributions.counts(policy).total();
        execute(copies(
                "contribution_tally", "policy_id = '" + policy.value() + "'", 5_000, List.of("1"), List.of("number")));
        var sum = city.contributions.counts(policy).total();

        var looked = watched.looksAt(() -> city.contributions.counts(policy));

        assertThat(sum).isEqualTo(before + 5_000);
        assertThat(looked).isLessThanOrEqualTo(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"버스", "nowhere", "rare"})
    void a_search_looks_at_few_rows_whether_words_are_common_or_rare(String words) throws SQLException {
        var filter = ContributionFilter.all().withText(words);

        var looked = watched.looksAt(() -> city.contributions.list(policy, filter, FIRST));

        // Those next in the list, and those that the index finds, each twice: by its words, then by its place.
        assertThat(looked).isLessThanOrEqualTo(3 * 400);
    }

    /** Copies a row so often; these columns get values of their own, in which {@code n} counts. */
    private static String copies(String table, String which, int times, List<String> values, List<String> columns)
            throws SQLException {
        var others = others(table, columns);
        return "insert into %1$s (%2$s, %3$s) select %4$s, %3$s from %1$s, generate_series(1, %5$d) n where %6$s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        String.join(", ", others),
                        String.join(", ", values),
                        times,
                        which);
    }

    private static List<String> others(String table, List<String> columns) throws SQLException {
        var others = new ArrayList<String>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(
                        "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO'")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getString(1));
                }
            }
        }
        others.removeAll(columns);
        return others;
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
