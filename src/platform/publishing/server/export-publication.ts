import { html, raw } from 'hono/html'
import { dayOf } from '#base/clock/index.ts'
import type { FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import { renderWord } from '#platform/documents/index.ts'
import { publishingProblems, type exportPublication } from '../contract/index.ts'
import { pathWithinReach } from './act.ts'
import { getPublicationRow, type PublicationRow } from './read-publication.ts'

/** What was published, in the forms that the official site's column takes. */
export async function exportPublicationUseCase({
  db,
  actor,
  input,
}: UseCase<InputOf<typeof exportPublication>>): Promise<FileAnswer> {
  const { publicationId, format } = input.params
  const row = await getPublicationRow(db, publicationId)
  await pathWithinReach(db, row, actor)
  if (row.state !== 'published')
    throw publishingProblems.refuse('publishing.not-available', '公布以后才能导出供官方网站使用的内容')
  return forms[format](row)
}

const noteOf = (row: PublicationRow) =>
  `${row.organisation_name} ${dayOf(row.published_at!)} 公布，核验码 ${row.code}，内容指纹（SHA-256）${row.hash}`

const forms = {
  json: (row: PublicationRow): FileAnswer => ({
    fileName: `${row.title}.json`,
    mediaType: 'application/json; charset=utf-8',
    content: JSON.stringify(
      {
        title: row.title,
        publisher: row.organisation_name,
        publishedAt: row.published_at!.toISOString(),
        code: row.code,
        sha256: row.hash,
        data: row.snapshot.data,
      },
      null,
      2,
    ),
  }),
  // The fragment holds only what `allowed-html` lets through; it was checked when it was drafted.
  html: (row: PublicationRow): FileAnswer => ({
    fileName: `${row.title}.html`,
    mediaType: 'text/html; charset=utf-8',
    content: String(
      html`<!doctype html>
        <html lang="zh-CN">
          <head>
            <meta charset="utf-8" />
            <title>${row.title}</title>
          </head>
          <body>
            <h1>${row.title}</h1>
            ${raw(row.snapshot.html)}
            <p>${noteOf(row)}</p>
          </body>
        </html>`,
    ),
  }),
  word: async (row: PublicationRow): Promise<FileAnswer> => ({
    fileName: `${row.title}.docx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: await renderWord({
      title: row.title,
      edition: { kind: 'issued', number: `核验码 ${row.code}` },
      signedBy: [row.organisation_name],
      signedOn: dayOf(row.published_at!),
      seal: 'none',
      body: [...row.snapshot.text.split('\n'), noteOf(row)]
        .filter((line) => line.trim() !== '')
        .map((text) => ({ kind: 'paragraph' as const, text })),
    }),
  }),
}
