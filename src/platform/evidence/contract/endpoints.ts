import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { Binding, BindingContext } from './binding.ts'
import { BindingResult } from './binding-result.ts'
import { Fact } from './fact.ts'
import { FactKind } from './fact-kind.ts'

export const listFactKinds = endpoint({
  method: 'GET',
  path: '/evidence/kinds',
  summary: '工作记录的种类',
  permission: 'evidence.read',
  audit: { notAudited: '种类说明，不含业务内容' },
  output: z.object({ items: z.array(FactKind) }),
})

/** Facts of the units within the person's reach, newest first (`sort=occurredOn` for the oldest first). */
export const findFacts = endpoint({
  method: 'GET',
  path: '/evidence/facts',
  summary: '查询工作记录',
  permission: 'evidence.read',
  audit: { notAudited: '在本人权限范围内查询工作记录' },
  query: ListQuery.extend({
    kind: z.string().max(100).optional(),
    organisationId: Id.optional(),
    from: Day.optional(),
    to: Day.optional(),
    withdrawn: z.enum(['exclude', 'include']).default('exclude'),
  }),
  output: pageOf(Fact),
})

/** How often each unit within the person's reach did something: the way from a parent's figure to its divisions. */
export const countFacts = endpoint({
  method: 'GET',
  path: '/evidence/fact-counts',
  summary: '按单位统计工作记录',
  permission: 'evidence.read',
  audit: { notAudited: '在本人权限范围内统计工作记录' },
  query: z.object({
    organisationId: Id,
    kind: z.string().max(100).optional(),
    from: Day.optional(),
    to: Day.optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({ organisationId: Id, organisationName: z.string(), kind: z.string(), count: z.number().int() }),
    ),
  }),
})

export const previewBinding = endpoint({
  method: 'POST',
  path: '/evidence/binding-preview',
  summary: '试算佐证条件',
  permission: 'evidence.read',
  audit: { notAudited: '试算，不保存任何内容' },
  body: z.object({ binding: Binding, context: BindingContext }),
  output: BindingResult.extend({ explanation: z.string() }),
  problems: ['evidence.invalid-binding'],
})

export const evidenceEndpoints = [listFactKinds, findFacts, countFacts, previewBinding]
