import type { InputOf, Writing } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Case, DefinedCases } from '../contract/index.ts'
import { attachUploads } from './attachments.ts'
import { auditNote, beginChange } from './change-case.ts'
import { getCase } from './read-case.ts'
import { authorOf, writeEntry } from './write-entry.ts'

type Endpoints = DefinedCases['endpoints']

/** 意见: stands in the case's way and disturbs nobody who is acting. */
export async function commentCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['comment']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { handle } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, handle)
  const { row } = loaded
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'comment', text: '意见', note: input.body.text, revision: row.revision, at: now },
    authorOf(actor, handle, loaded.path),
  )
  const { uploadIds } = input.body
  await attachUploads(db, { caseId, organisationId: row.organisation_id, entryId, uploadIds, actor, at: now })
  audit(auditNote(defined, loaded, '写下意见'))
  return getCase(db, defined, caseId, actor, today)
}

/** 催办: a superior unit reminds the handler; the words stay in the case's way. */
export async function urgeCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['urge']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { urge } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, urge)
  const { row, standing } = loaded
  const { text } = input.body
  const entryId = await writeEntry(
    db,
    { caseId, kind: 'urging', text: '催办', note: text, revision: row.revision, at: now },
    authorOf(actor, urge, loaded.path),
  )
  const { handler } = standing.seats
  await notify(db, {
    recipients: handler
      ? { personIds: [handler.personId] }
      : { organisationId: row.organisation_id, roles: ['reviewer', 'leader'] },
    key: `${defined.procedure.kind}:${caseId}:${entryId}`,
    kind: `${defined.procedure.kind}-urged`,
    title: `催办：${row.number} ${row.title}`,
    text,
    link: `${defined.path}/${caseId}`,
    organisationId: row.organisation_id,
    at: now,
  })
  audit(auditNote(defined, loaded, `催办：${text}`))
  return getCase(db, defined, caseId, actor, today)
}
