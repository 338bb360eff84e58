import { html } from 'hono/html'
import type { InputOf, Writing } from '#base/http/index.ts'
import { draftPublication, findPublicationOf, revisePublication, type PortalLink } from '#platform/publishing/index.ts'
import { caseParts, typicalCaseProblems, type sendTypicalCase, type TypicalCase } from '../contract/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { findPagesAbout } from './case-sources.ts'
import { getCaseRow, getTypicalCase, publicationSubject } from './read-cases.ts'
import { typicalCaseTables } from './tables.ts'

/** What others will read, and nothing of the original, goes to 发布审核; a returned draft is written anew. */
export async function sendTypicalCaseUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof sendTypicalCase>>): Promise<TypicalCase> {
  const found = await getTypicalCase(db, input.params.typicalCaseId, actor)
  await requireUnit(db, found.organisationId, actor, 'typical-cases.write')
  const refuse = (detail: string) => typicalCaseProblems.refuse('typical-cases.not-possible-now', detail)
  if (!found.mayEdit) throw refuse('案例已送审或已公布')
  if (found.revision !== input.body.revision)
    throw typicalCaseProblems.refuse('typical-cases.changed-meanwhile', '这个案例刚被他人修改，请核对最新内容后再送审')
  const empty = caseParts.find((part) => !found.shown[part])
  if (empty) throw refuse(`公开文本的“${found.partTexts[empty]}”还没有写`)
  if (found.stillIdentified.length)
    throw refuse(`公开文本中还能认出当事人：${found.stillIdentified.join('、')}；请改写后再送审`)
  const { work } = await getCaseRow(db, found.id, actor)
  const snapshot = snapshotOf(found, await findPagesAbout(db, work, found.recordId))
  const content = { snapshot, scope: 'public' as const, names: found.hidden, actor, at: now }
  const draft = await findPublicationOf(db, publicationSubject(found.id))
  const publication =
    draft?.state === 'draft'
      ? await revisePublication(db, { ...content, publicationId: draft.id, revision: draft.revision })
      : await draftPublication(db, {
          ...content,
          subject: publicationSubject(found.id),
          organisationId: found.organisationId,
        })
  await typicalCaseTables(db)
    .updateTable('typical_cases.typical_case')
    .set({ publication_id: publication.id, revision: found.revision + 1, changed_at: now })
    .where('id', '=', found.id)
    .execute()
  audit({
    subject: `typical-cases.typical-case:${found.id}`,
    organisationId: found.organisationId,
    summary: `典型案例“${found.title}”送发布审核`,
  })
  return getTypicalCase(db, found.id, actor)
}

function snapshotOf({ title, organisationName, partTexts, shown }: TypicalCase, about: readonly PortalLink[]) {
  const lines = caseParts.map((part) => ({ heading: partTexts[part], text: shown[part] }))
  return {
    title,
    data: {
      organisation: organisationName,
      ...shown,
      about: about.map(({ title: page, path }) => ({ title: page, path })),
    },
    html: String(
      html`<p>${organisationName}</p>
        ${lines.map(
          ({ heading, text }) =>
            html`<h2>${heading}</h2>
              ${text
                .split('\n')
                .filter(Boolean)
                .map((line) => html`<p>${line}</p>`)}`,
        )}`,
    ),
    text: lines.map(({ heading, text }) => `${heading}\n${text}`).join('\n'),
  }
}
