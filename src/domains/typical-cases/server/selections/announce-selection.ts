import { html } from 'hono/html'
import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { renderWord } from '#platform/documents/index.ts'
import { OfficialDocument } from '#platform/documents/contract/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { draftPublication } from '#platform/publishing/index.ts'
import {
  caseAwarded,
  selectionHeld,
  type announceSelection,
  type downloadSelectionCircular,
  type Selection,
} from '../../contract/index.ts'
import { selectionCircular } from '../../domain/selection-circular.ts'
import { actOnSelection, impossible } from './act-on-selection.ts'
import { getSelection, selectionSubject } from './read-selections.ts'
import { selectionTables } from './tables.ts'

/** The units below see the result, each award is a fact of its unit, and what goes public waits in 发布审核. */
export async function announceSelectionUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof announceSelection>>): Promise<Selection> {
  const { selectionId } = input.params
  const selection = await actOnSelection(db, selectionId, actor, 'announce', input.body.revision, { now, today })
  const { title, organisationId, nominationList } = selection
  const awarded = nominationList.filter(({ award }) => award !== null)
  const link = `/typical-cases/selections/${selectionId}`
  const common = { occurredOn: today, at: now, actor }
  const fact = await recordFact(db, {
    ...common,
    kind: selectionHeld,
    organisationId,
    subject: { module: 'typical-cases', id: selectionId, label: title, link },
    facts: {
      works: [...new Set(nominationList.map(({ work }) => work))].join('、'),
      cases: nominationList.length,
      units: new Set(nominationList.map((one) => one.organisationId)).size,
      awards: awarded.length,
    },
  })
  for (const one of awarded)
    await recordFact(db, {
      ...common,
      kind: caseAwarded,
      organisationId: one.organisationId,
      subject: { module: 'typical-cases', id: one.id, label: one.title, link },
      facts: { selection: title, award: one.award!, work: one.work },
    })
  const publication = await draftPublication(db, {
    snapshot: snapshotOf(selection, awarded),
    scope: 'public',
    subject: { module: 'typical-cases', kind: 'selection', id: selectionId },
    organisationId,
    actor,
    at: now,
  })
  await selectionTables(db)
    .updateTable('typical_cases.selection')
    .set({ state: 'announced', publication_id: publication.id, fact_id: fact.id })
    .where('id', '=', selectionId)
    .execute()
  audit({
    subject: selectionSubject(selectionId),
    organisationId,
    summary: `公布“${title}”结果，${awarded.length} 篇获奖，送发布审核`,
  })
  return getSelection(db, selectionId, actor, today)
}

function snapshotOf({ title, organisationName }: Selection, awarded: Selection['nominationList']) {
  const lines = awarded.map((one) => `${one.award}：${one.title}（${one.organisationName}）`)
  return {
    title: `${title}结果`,
    data: { organisation: organisationName, awards: lines },
    html: String(
      html`<p>${organisationName}</p>
        <ul>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`,
    ),
    text: lines.join('\n'),
  }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function downloadSelectionCircularUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof downloadSelectionCircular>>): Promise<FileAnswer> {
  const selection = await getSelection(db, input.params.selectionId, actor, today)
  if (selection.state !== 'announced') throw impossible('公布结果后才能生成通报')
  const content = await renderWord(OfficialDocument.parse(selectionCircular(selection)))
  return { fileName: `通报-${selection.title}.docx`, mediaType: word, content }
}
