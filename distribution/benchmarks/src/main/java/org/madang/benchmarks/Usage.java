package org.madang.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * What this process holds and has used.
 *
 * @param cpuMillis processor time, user and system, before the heap was cleaned for the next figure
 * @param heap bytes that are reachable
 * @param metaspace bytes of classes
 */
record Usage(double cpuMillis, long heap, long metaspace) {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static double cpuUntilNow() {
        return MACHINE.getProcessCpuTime() / 1e6;
    }

    static Usage now() {
        var cpu = cpuUntilNow();
        System.gc();
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return new Usage(cpu, heap, metaspace);
    }
}
