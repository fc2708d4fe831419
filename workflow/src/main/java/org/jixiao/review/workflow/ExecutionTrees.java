package org.jixiao.review.workflow;

import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of a table's process at once, where its diagram says so.
 *
 * <p>Design notice: the engine can do that by itself, but fails when somebody asks for an execution that is over. Then the
 * answer is that there is none.
 */
final class ExecutionTrees extends MybatisExecutionDataManager {

    ExecutionTrees(ProcessEngineConfigurationImpl configuration) {
        super(configuration);
    }

    @Override
    protected boolean isExecutionTreeFetched(@Nullable String executionId) {
        if (executionId == null) {
            return false;
        }
        EntityCache session = getEntityCache();
        ExecutionEntity known = session.findInCache(ExecutionEntityImpl.class, executionId);
        if (known != null) {
            return isWhole(known);
        }
        ExecutionEntity found = getDbSqlSession().selectById(ExecutionEntityImpl.class, executionId, false);
        if (found == null || !isWhole(found)) {
            return false;
        }
        getList(
                "selectExecutionsWithSameRootProcessInstanceId",
                executionId,
                executionsWithSameRootProcessInstanceIdMatcher,
                true);
        return true;
    }

    private static boolean isWhole(ExecutionEntity execution) {
        return ProcessDefinitionUtil.getProcess(execution.getProcessDefinitionId())
                .isEnableEagerExecutionTreeFetching();
    }
}
