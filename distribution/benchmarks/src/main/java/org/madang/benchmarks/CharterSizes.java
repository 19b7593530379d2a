package org.madang.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Times the charter on models of real size: median 17, up to 50 flow nodes, with 20 rules. */
final class CharterSizes {

    private static final double MEDIAN = 17;
    private static final double SPREAD = 0.38;
    private static final int LARGEST = 50;
    private static final int ROUNDS = 5;

    private final CharterRun run = new CharterRun(CharterRun.RULES);
    private final List<byte[]> models = new ArrayList<>();
    private final int[] nodes;
    private final long seed;

    CharterSizes(long seed, int count) {
        this.seed = seed;
        this.nodes = new int[count];
        var random = new Random(seed);
        while (models.size() < count) {
            var draft = CityModel.draw(random, (int) Math.round(MEDIAN * Math.exp(SPREAD * random.nextGaussian())));
            if (draft.nodes() <= LARGEST) {
                nodes[models.size()] = draft.nodes();
                models.add(CityModel.bytes(draft.xml()));
            }
        }
    }

    Map<String, Object> run(int warmUp) {
        for (int round = 0; round < warmUp; round++) {
            models.forEach(run::time);
            Progress.say("warm-up " + (round + 1) + " of " + warmUp);
        }
        var verdicts = new TreeMap<String, Integer>();
        var times = new double[models.size()];
        var work = new double[models.size()];
        int rules = 0;
        for (int i = 0; i < times.length; i++) {
            var timed = run.middle(models.get(i), ROUNDS);
            times[i] = timed.millis();
            work[i] = timed.cpuMillis();
            verdicts.merge(timed.verdict().name(), 1, Integer::sum);
            rules = Math.max(rules, timed.rules());
        }
        var figures = figures(verdicts, rules);
        figures.put("millis", percentiles(times));
        figures.put("cpuMillis", percentiles(work));
        return figures;
    }

    private Map<String, Object> figures(Map<String, Integer> verdicts, int rules) {
        Arrays.sort(nodes);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", seed);
        figures.put("models", nodes.length);
        figures.put("medianNodes", nodes[nodes.length / 2]);
        figures.put("mostNodes", nodes[nodes.length - 1]);
        figures.put("rules", rules);
        figures.put("verdicts", verdicts);
        return figures;
    }

    private static Map<String, Double> percentiles(double[] times) {
        Arrays.sort(times);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("p50", times[times.length / 2]);
        figures.put("p99", times[(int) (times.length * 0.99)]);
        figures.put("max", times[times.length - 1]);
        return figures;
    }
}
