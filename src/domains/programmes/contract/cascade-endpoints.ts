import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { TaskSummary } from './task.ts'

const params = z.object({ taskId: Id })
const notAudited = { notAudited: '任务为工作文件，查看不留痕' }

/** 下级完成情况: tasks of programmes that units below made from this one, as far as the person may see them. */
export const listSubordinateTasks = endpoint({
  method: 'GET',
  path: '/tasks/:taskId/subordinate-tasks',
  summary: '查看下级完成情况',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  output: z.object({
    items: z.array(TaskSummary),
    done: z.number().int(),
    overdue: z.number().int(),
    total: z.number().int(),
  }),
  problems: ['programmes.task-not-found'],
})

/** Other tasks that the task's facts prove too. */
export const listSharedProofs = endpoint({
  method: 'GET',
  path: '/tasks/:taskId/shared-proofs',
  summary: '查看同一记录佐证的其他任务',
  permission: 'programmes.read',
  audit: notAudited,
  params,
  output: z.object({
    items: z.array(
      z.object({ factId: Id, taskId: Id, rowCode: z.string(), name: z.string(), programmeTitle: z.string() }),
    ),
  }),
  problems: ['programmes.task-not-found'],
})
