package org.madang.charter.internal.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a charter file: one line, one rule. */
public final class RuleBookReader {

    private static final Pattern ID = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}_.\\-]*)\\s*:\\s+");
    private static final Pattern CITATION = Pattern.compile("\\s+--\\s*(.*)$");
    private static final Pattern LIST = Pattern.compile("(?:list|목록)\\s+\"([^\"]+)\"\\s*:\\s*(.*)");
    private static final Pattern STAFF = Pattern.compile("(?:staff|인력)\\s+(\\S+?)\\s*:\\s*(.*)");
    private static final Pattern EXCEPTION = Pattern.compile(
            "(?:exception to rule|규칙 예외)\\s+(\\S+?)\\s*:\\s*(.*?)(?:,\\s*(?:until|기한)\\s+(\\d{4}-\\d\\d-\\d\\d))?,\\s*(?:signed by|서명)\\s+\"([^\"]+)\"");

    private final Grammar grammar;
    private final HeaderReader header = new HeaderReader();
    private final List<Rule> rules = new ArrayList<>();
    private final List<RuleBook.Waiver> exceptions = new ArrayList<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final Map<String, Set<String>> staff = new LinkedHashMap<>();

    private RuleBookReader(Grammar grammar) {
        this.grammar = requireNonNull(grammar, "grammar");
    }

    /** Reads a file's text. */
    public static RuleBook read(String text, Grammar grammar) {
        var reader = new RuleBookReader(grammar);
        var problems = new ArrayList<RuleProblem>();
        int number = 0;
        for (var line : text.replace("\uFEFF", "").split("\\R", -1)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                reader.line(line.stripTrailing(), number, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw RuleProblem.all(problems);
        }
        return reader.book();
    }

    private RuleBook book() {
        for (var exception : exceptions) {
            if (rules.stream().noneMatch(rule -> rule.id().equals(exception.rule()))) {
                throw new RuleProblem(
                        exception.line(), 1, "there is no rule '%s'; there are %s".formatted(exception.rule(), ids()));
            }
        }
        return new RuleBook(header.header(), rules, exceptions, lists, staff);
    }

    private List<String> ids() {
        return rules.stream().map(Rule::id).toList();
    }

    private void line(String line, int number, List<RuleProblem> problems) {
        try {
            line(line, number);
        } catch (RuleProblem problem) {
            problems.add(problem);
        }
    }

    private void line(String line, int number) {
        var text = line.strip();
        var list = LIST.matcher(text);
        var people = STAFF.matcher(text);
        var exception = EXCEPTION.matcher(text);
        if (list.matches()) {
            lists.put(list.group(1), words(list.group(2)));
        } else if (people.matches()) {
            staff.put(people.group(1), new LinkedHashSet<>(words(people.group(2))));
        } else if (exception.matches()) {
            exceptions.add(waiver(exception, number));
        } else if (rules.isEmpty() && HeaderReader.starts(text)) {
            header.line(text, number);
        } else {
            add(new RuleLine(grammar, line, number, rules.size() + 1).rule(), number);
        }
    }

    private void add(Rule rule, int number) {
        if (ids().contains(rule.id())) {
            throw new RuleProblem(number, 1, "the id '%s' is taken; every rule has its own".formatted(rule.id()));
        }
        rules.add(rule);
    }

    private static RuleBook.Waiver waiver(Matcher exception, int number) {
        return new RuleBook.Waiver(
                exception.group(1),
                exception.group(2).strip(),
                Optional.ofNullable(exception.group(3)).map(LocalDate::parse),
                exception.group(4),
                number);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(",", -1)) {
            words.add(word.strip().replace("\"", ""));
        }
        return words;
    }

    static Pattern id() {
        return ID;
    }

    static Pattern citation() {
        return CITATION;
    }
}
