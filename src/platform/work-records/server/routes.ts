import { sql } from 'kysely'
import { readPage, serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { workRecordProblems, type DefinedWorkRecord } from '../contract/index.ts'
import { getRecord, selectRecords, withFiles, type RecordRow } from './read-records.ts'
import { createRecord, withdrawRecord } from './write-record.ts'

const plan = {
  orders: { occurredOn: { by: sql`r.occurred_on`, of: (row: RecordRow) => row.occurred_on } },
  defaultSort: '-occurredOn',
  id: sql`r.id`,
}

/** Everything that a declared record answers. */
export function workRecordRoutes(definition: DefinedWorkRecord): Route[] {
  const { endpoints, kind, title } = definition
  return [
    serveRead(endpoints.list, async ({ input, actor, db }) => {
      const { cursor, page, pageSize, sort, ...filter } = input.query
      const found = await readPage(db, selectRecords(db, definition, actor, filter), plan, {
        cursor,
        page,
        pageSize,
        sort,
      })
      return { ...found, items: await Promise.all(found.items.map((row) => withFiles(db, row))) }
    }),
    serveWrite(endpoints.export, async ({ input, actor, db, today, audit }) => {
      const rows = await selectRecords(db, definition, actor, input.query)
        .orderBy('r.occurred_on', 'desc')
        .limit(50_000)
        .execute()
      const names = Object.entries(kind.fields)
      const lines = rows.map((row) => [
        row.occurred_on,
        row.organisation_name,
        row.title,
        ...names.map(([name]) => [row.fields[name] ?? ''].flat().join('、')),
      ])
      audit({ summary: `导出${title} ${rows.length} 行` })
      const content = csvOf(['日期', '单位', definition.titleLabel, ...names.map(([, field]) => field.text)], lines)
      return { fileName: `${title}-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content }
    }),
    serveRead(endpoints.show, ({ input, actor, db }) => getRecord(db, definition, actor, input.params.recordId)),
    serveWrite(endpoints.create, (request) => createRecord(definition, request)),
    serveWrite(endpoints.withdraw, (request) => withdrawRecord(definition, request)),
    serveWrite(endpoints.download, async ({ input, actor, db, audit }) => {
      const record = await getRecord(db, definition, actor, input.params.recordId)
      const file = record.files.find((one) => one.fileId === input.params.fileId)
      if (!file) throw workRecordProblems.refuse('work-records.not-found', '这条记录没有这个附件')
      audit({
        subject: `${definition.module}.${definition.collection}:${record.id}`,
        organisationId: record.organisationId,
        summary: `下载“${file.name}”`,
      })
      return answerStoredFile(db, file.fileId)
    }),
  ]
}
