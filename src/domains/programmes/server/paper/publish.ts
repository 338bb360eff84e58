import { html } from 'hono/html'
import type { InputOf, Writing } from '#base/http/index.ts'
import { draftPublication } from '#platform/publishing/index.ts'
import { programmeProblems, type Programme } from '../../contract/index.ts'
import type { draftProgrammePublication } from '../../contract/paper-endpoints.ts'
import { requireScope } from '../change-draft.ts'
import { getProgramme } from '../read-programme.ts'

/** A snapshot of the issued programme goes to 发布审核; contacts never go with it. */
export async function draftProgrammePublicationUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof draftProgrammePublication>>): Promise<{ publicationId: string }> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  await requireScope(db, programme.organisationId, actor, 'programmes.issue')
  if (programme.state === 'draft') throw programmeProblems.refuse('programmes.not-issued', '方案印发以后才能公布')
  const publication = await draftPublication(db, {
    subject: { module: 'programmes', kind: 'programme', id: programme.id },
    organisationId: programme.organisationId,
    actor,
    at: now,
    scope: 'public',
    snapshot: {
      title: programme.title,
      data: {
        docNumber: programme.docNumber,
        issuedOn: programme.issuedOn,
        rows: programme.rows.map(({ code, level1, name, materials, requirement }) => ({
          code,
          level1,
          name,
          materials,
          requirement,
        })),
      },
      html: String(pageOf(programme)),
      text: programme.rows.map((row) => `${row.code} ${row.name}：${row.materials.join('；')}`).join('\n'),
    },
  })
  audit({
    subject: `programmes.programme:${programme.id}`,
    organisationId: programme.organisationId,
    summary: `《${programme.title}》送发布审核`,
  })
  return { publicationId: publication.id }
}

function pageOf(programme: Programme) {
  return html`<p>${programme.docNumber}，${programme.organisationName}，成文日期 ${programme.issuedOn}</p>
    <table>
      <thead>
        <tr>
          <th>编号</th>
          <th>事项</th>
          <th>完成期限</th>
          <th>工作要求</th>
        </tr>
      </thead>
      <tbody>
        ${programme.rows.map(
          (row) =>
            html`<tr>
              <td>${row.code}</td>
              <td>${[row.level1, row.name].filter(Boolean).join(' / ')}</td>
              <td>${row.dates.map((date) => date.due ?? date.quote).join('、')}</td>
              <td>${row.requirement || row.materials.join('；')}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
