import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { registerProblems, type RegisterRow } from '../contract/index.ts'
import { kindTextOf } from './definitions.ts'
import { getPublicVersion, type FoundVersion, type Wanted } from './read-register.ts'
import { allRowsOf } from './read-rows.ts'

export type RegisterFormat = 'csv' | 'json' | 'pdf'

/** A public version as a file. @throws Problem `registers.version-not-found`, also where it was withdrawn */
export async function downloadVersion(
  db: Db | Transaction,
  code: string,
  wanted: Wanted & { readonly format: RegisterFormat },
): Promise<FileAnswer> {
  const found = await getPublicVersion(db, code, wanted)
  const { version } = found
  if (version.state === 'withdrawn')
    throw registerProblems.refuse('registers.version-not-found', `第 ${version.number} 版已撤下，不再提供下载`)
  const rows = await allRowsOf(db, version.id)
  const fileName = `${version.title}-第${version.number}版.${wanted.format}`
  switch (wanted.format) {
    case 'csv':
      return { fileName, mediaType: 'text/csv; charset=utf-8', content: asCsv(found, rows) }
    case 'json':
      return { fileName, mediaType: 'application/json; charset=utf-8', content: asData(found, rows) }
    case 'pdf':
      return { fileName, mediaType: 'application/pdf', content: await asPaper(found, rows) }
  }
}

function asCsv({ version }: FoundVersion, rows: readonly RegisterRow[]): string {
  return csvOf(
    version.columns.map(({ title }) => title),
    rows.map(({ values }) => version.columns.map(({ key }) => values[key])),
  )
}

/** With its link of the chain, so that whoever keeps the file can prove later what was published. */
function asData({ register, version }: FoundVersion, rows: readonly RegisterRow[]): string {
  return JSON.stringify(
    {
      kind: register.kind,
      kindText: kindTextOf(register.kind),
      code: register.code,
      version: version.number,
      title: version.title,
      note: version.note,
      organisationName: version.organisation_name,
      effectiveOn: version.effective_on,
      publishedOn: version.published_on,
      publishedAt: version.published_at!.toISOString(),
      columns: version.columns,
      headline: version.headline,
      rows: rows.map(({ position, key, values }) => ({ position, key, values })),
      chain: {
        position: version.chain_position,
        previousHash: version.previous_hash,
        rowsHash: version.rows_hash,
        hash: version.hash,
      },
    },
    null,
    2,
  )
}

function asPaper({ version }: FoundVersion, rows: readonly RegisterRow[]): Promise<Uint8Array> {
  const facts = [
    `第 ${version.number} 版，自 ${version.effective_on} 起适用，共 ${rows.length} 行。`,
    `版本摘要（SHA-256）${version.hash}`,
    ...(version.note ? [version.note] : []),
  ]
  return renderPdf(
    'report',
    {
      title: version.title,
      unit: version.organisation_name,
      reportedOn: version.published_on!,
      opening: 'plain',
      body: [
        ...facts.map((text) => ({ kind: 'paragraph' as const, text, align: 'start' as const })),
        {
          kind: 'table' as const,
          columns: version.columns.map(({ title, type }) => ({
            title,
            align: type === 'number' ? ('end' as const) : ('start' as const),
          })),
          rows: rows.map(({ values }) => version.columns.map(({ key }) => String(values[key] ?? ''))),
        },
      ],
    },
    { createdAt: version.published_at!.toISOString() },
  )
}
