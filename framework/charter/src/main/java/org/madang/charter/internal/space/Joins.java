package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.madang.charter.internal.model.Kind;

/** Lets tokens wait at gateways for others, by the engine's own counting. */
final class Joins {

    private final Machine machine;

    Joins(Machine machine) {
        this.machine = machine;
    }

    void arrive(Token token) {
        token.phase = Phase.JOIN;
        token.memory = token.via;
        var scope = requireNonNull(token.parent);
        var here = scope.kids.stream()
                .filter(kid -> kid.at == token.at && kid.phase == Phase.JOIN)
                .toList();
        var wanted = token.at.in.size();
        var fires = token.at.kind() == Kind.AND ? here.size() == wanted : here.size() >= wanted || lonely(scope, here);
        if (fires) {
            scope.kids.removeIf(kid -> kid != token && here.contains(kid));
            machine.pass(token);
        }
    }

    /** Whether nobody else in the scope can still come, as far as the engine looks. */
    private static boolean lonely(Token scope, List<Token> here) {
        var gateway = here.get(0).at;
        return scope.kids.stream().filter(kid -> !here.contains(kid)).noneMatch(kid -> mayCome(kid, gateway));
    }

    private static boolean mayCome(Token token, Spot gateway) {
        if (token.phase == Phase.SAVED_AFTER && token.via == Token.JUST_SAVED) {
            return gateway.reachedFrom.get(token.at.out.get(token.memory - 1).to().index);
        }
        if (token.kids.isEmpty() || token.at.called != null) {
            return gateway.reachedFrom.get(token.at.index);
        }
        return token.kids.stream().anyMatch(kid -> mayCome(kid, gateway));
    }
}
