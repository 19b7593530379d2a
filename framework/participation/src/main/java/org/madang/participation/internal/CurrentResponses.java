package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Answerable;
import org.madang.api.Response;

/** Finds the reply that counts. */
@FunctionalInterface
interface CurrentResponses {

    Optional<Response> to(Answerable said);
}
