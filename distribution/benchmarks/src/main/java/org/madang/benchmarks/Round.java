package org.madang.benchmarks;

/**
 * What one contender did in one round.
 *
 * @param instances how many cases were started and finished
 * @param seconds wall time
 * @param cpuMillis processor time of the whole process, user and system
 */
record Round(int instances, double seconds, double cpuMillis) {

    private static final int STEPS = 2;

    double instancesPerSecond() {
        return instances / seconds;
    }

    double stepsPerSecond() {
        return STEPS * instances / seconds;
    }

    double cpuMillisPerInstance() {
        return cpuMillis / instances;
    }
}
