package org.madang.engine.internal;

import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cfg.standalone.StandaloneTransactionContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Ends a command's transaction on the connection itself.
 *
 * <p>MyBatis ends only what it believes it changed: without this, SQL of ours is committed when the command fails, and
 * a failed commit of it goes unnoticed.
 */
final class ForcedTransaction extends StandaloneTransactionContext {

    ForcedTransaction(CommandContext context) {
        super(context);
    }

    @Override
    public void commit() {
        fireTransactionEvent(TransactionState.COMMITTING);
        session().commit(true);
        fireTransactionEvent(TransactionState.COMMITTED);
    }

    @Override
    public void rollback() {
        try {
            super.rollback();
        } finally {
            session().rollback(true);
        }
    }

    private org.apache.ibatis.session.SqlSession session() {
        return commandContext.getDbSqlSession().getSqlSession();
    }
}
