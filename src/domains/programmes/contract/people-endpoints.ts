import { z } from 'zod'
import { endpoint, Id, paragraphs } from '#base/http/contract.ts'
import { Task } from './task-endpoints.ts'

const params = z.object({ taskId: Id })
const Revision = z.number().int().min(1)
const problems = ['programmes.task-not-found', 'programmes.task-changed-meanwhile', 'programmes.not-possible-now']

/** 责任人: somebody of the unit, or nobody any more. */
export const assignTask = endpoint({
  method: 'PUT',
  path: '/tasks/:taskId/responsible',
  summary: '指定任务责任人',
  permission: 'programmes.release',
  audit: 'programmes.task-assigned',
  params,
  body: z.object({ revision: Revision, personId: Id.nullable() }),
  output: Task,
  problems: [...problems, 'programmes.person-not-usable'],
})

/** A named leader lets one and the same person draft and pass this submission; it stays on its record. */
export const waiveFourEyes = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/waiver',
  summary: '特批同一人审核',
  permission: 'programmes.waive',
  audit: 'programmes.four-eyes-waived',
  params,
  body: z.object({ revision: Revision, reason: paragraphs(500) }),
  output: Task,
  problems,
})
