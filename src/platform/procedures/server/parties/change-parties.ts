import type { InputOf, Writing } from '#base/http/index.ts'
import type { Case, DefinedCases, Party } from '../../contract/index.ts'
import { auditNote, beginChange, bumpRevision } from '../change-case.ts'
import { checkParties } from '../check-parties.ts'
import { getCase } from '../read-case.ts'
import { indexCase } from '../words/index-case.ts'
import { authorOf, writeEntry } from '../write-entry.ts'
import { partyNames, readParties } from './read-parties.ts'
import { writeParties } from './write-parties.ts'

type Endpoints = DefinedCases['endpoints']

/** 更正当事人: the list as it is now right; who stood there before stays in the case's way. */
export async function changeParties(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<Endpoints['changeParties']>>,
): Promise<Case> {
  const { caseId } = input.params
  const { revision, parties, reason } = input.body
  const { handle } = defined.permissions
  const loaded = await beginChange({ db, actor }, defined, caseId, handle, revision)
  checkParties(loaded.edition, parties)
  const before = partyNames(await readParties(db, caseId, loaded.edition))
  await writeParties(db, caseId, loaded.row.organisation_id, parties, now)
  await indexCase(db, caseId)
  const next = await bumpRevision(db, loaded, now)
  const note = [`更正前：${before || '无'}`, reason].filter(Boolean).join('；')
  await writeEntry(
    db,
    { caseId, kind: 'parties', text: '更正当事人', note, revision: next, at: now },
    authorOf(actor, handle, loaded.path),
  )
  audit(auditNote(defined, loaded, `更正当事人${reason && `：${reason}`}`))
  return getCase(db, defined, caseId, actor, today)
}

/** Telephones and addresses in full, for a reason that is audited. */
export async function revealContacts(
  defined: DefinedCases,
  { input, actor, db, audit }: Writing<InputOf<Endpoints['revealContacts']>>,
): Promise<{ parties: Party[] }> {
  const { caseId } = input.params
  const loaded = await beginChange({ db, actor }, defined, caseId, defined.permissions.handle)
  audit(auditNote(defined, loaded, `查看完整联系方式：${input.body.reason}`))
  return { parties: await readParties(db, caseId, loaded.edition, true) }
}
