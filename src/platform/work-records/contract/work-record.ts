import { z } from 'zod'
import { Day, endpoint, Id, ListQuery, oneLine, pageOf, paragraphs, type PermissionTexts } from '#base/http/contract.ts'
import { FactValue, type FactKind } from '#platform/evidence/contract/index.ts'

/** One record, its fact's fields, and whether it still counts. */
export const WorkRecord = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  occurredOn: Day,
  title: z.string(),
  sentence: z.string(),
  fields: z.record(z.string(), FactValue),
  files: z.array(z.object({ fileId: Id, name: z.string(), bytes: z.number().int() })),
  recordedByName: z.string(),
  recordedAt: z.string(),
  withdrawn: z.object({ at: z.string(), reason: z.string(), by: z.string() }).nullable(),
})
export type WorkRecord = z.infer<typeof WorkRecord>

export const NewWorkRecord = z.object({
  organisationId: Id,
  occurredOn: Day,
  title: oneLine(200),
  /** By the fields of the kind; checked against it. */
  fields: z.record(z.string().max(40), FactValue),
  uploadIds: z.array(Id).max(30).default([]),
})

const params = z.object({ recordId: Id })
const Filter = z.object({
  from: Day.optional(),
  to: Day.optional(),
  organisationId: Id.optional(),
  withdrawn: z.enum(['yes']).optional(),
})

/** What a domain declares, and everything that follows from it. */
export interface WorkRecordDefinition {
  /** The domain: `training`. */
  readonly module: string
  /** `sessions`: the last part of the addresses. */
  readonly collection: string
  readonly kind: FactKind
  /** 培训记录 */
  readonly title: string
  /** What to write as the record's title: `培训名称`. */
  readonly titleLabel: string
  /** Roles that write. */
  readonly writers: readonly string[]
  readonly readers: readonly string[]
}

/** Declares a record: its endpoints and permissions. */
export function defineWorkRecord(definition: WorkRecordDefinition) {
  const { module, collection, kind, title } = definition
  const path = `/${module}/${collection}` as const
  const read = `${module}.read`
  const write = `${module}.record`
  const notAudited = { notAudited: '工作记录在单位范围内公开查看，查看不留痕' }
  return {
    ...definition,
    permissions: {
      [read]: { text: `查看${title}`, roles: definition.readers },
      [write]: { text: `登记${title}`, roles: definition.writers },
    } satisfies PermissionTexts,
    endpoints: {
      list: endpoint({
        method: 'GET',
        path,
        summary: `查看${title}`,
        permission: read,
        audit: notAudited,
        query: ListQuery.extend(Filter.shape),
        output: pageOf(WorkRecord),
      }),
      export: endpoint({
        method: 'GET',
        path: `${path}/export`,
        summary: `导出${title}`,
        permission: read,
        audit: `${kind.kind}-exported`,
        query: Filter.extend({ q: ListQuery.shape.q }),
        kind: 'download',
      }),
      show: endpoint({
        method: 'GET',
        path: `${path}/:recordId`,
        summary: `查看一条${title}`,
        permission: read,
        audit: notAudited,
        params,
        output: WorkRecord,
        problems: ['work-records.not-found'],
      }),
      create: endpoint({
        method: 'POST',
        path,
        summary: `登记${title}`,
        permission: write,
        audit: `${kind.kind}-recorded`,
        body: NewWorkRecord,
        output: WorkRecord,
        problems: ['work-records.day-in-the-future'],
      }),
      withdraw: endpoint({
        method: 'POST',
        path: `${path}/:recordId/withdrawal`,
        summary: `撤销一条${title}`,
        permission: write,
        audit: `${kind.kind}-withdrawn`,
        params,
        body: z.object({ reason: paragraphs(300) }),
        output: WorkRecord,
        problems: ['work-records.not-found', 'work-records.already-withdrawn'],
      }),
      download: endpoint({
        method: 'GET',
        path: `${path}/:recordId/files/:fileId`,
        summary: `下载${title}的附件`,
        permission: read,
        audit: `${kind.kind}-file-downloaded`,
        params: params.extend({ fileId: Id }),
        kind: 'download',
        problems: ['work-records.not-found'],
      }),
    },
  }
}

export type DefinedWorkRecord = ReturnType<typeof defineWorkRecord>
