package org.madang.cdi.internal;

import java.time.Duration;

/**
 * What the plugins of one platform share.
 *
 * @param thread the thread on which they are started and react to services
 * @param async the threads of their asynchronous events
 * @param drain how long a call in flight may hold up the end of its plugin
 */
record Surroundings(ActivationThread thread, AsyncPool async, Duration drain) {}
