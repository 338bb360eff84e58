import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { RegisterColumn, registerProblems, type RegisterItem, type RegisterVersion } from '../contract/index.ts'
import { getOwner } from './definitions.ts'
import { findRegister, getRegisterRecord, getVersionRecord, lockVersion, toVersion } from './select-versions.ts'
import { registerTables } from './tables.ts'
import { writeRows } from './write-rows.ts'

export interface VersionContent {
  readonly title: string
  /** What is new in this version, for its readers; empty for the first. */
  readonly note: string
  /** From which day it applies. */
  readonly effectiveOn: string
  readonly items: readonly RegisterItem[]
}

export interface NewVersion extends VersionContent {
  readonly kind: string
  /** The owner's own record: a batch, a programme, a unit. One list for each. */
  readonly subjectId: string
  /** The unit that publishes. */
  readonly organisationId: string
  readonly at: Date
}

/**
 * Begins the next version of a list; the list itself is made with its first. The permission is the owner's affair.
 * @throws Problem `registers.invalid-items`, `registers.already-in-work`
 */
export async function draftRegisterVersion(tx: Transaction, draft: NewVersion): Promise<RegisterVersion> {
  const { definition } = getOwner(draft.kind)
  const { name } = await getOrganisation(tx, draft.organisationId)
  const register = (await findRegister(tx, draft.kind, draft.subjectId)) ?? (await makeRegister(tx, draft))
  const id = newId()
  const columns = definition.columns.map((column) => RegisterColumn.parse(column))
  const created = await registerTables(tx)
    .insertInto('registers.version')
    .values({
      id,
      register_id: register.id,
      number: null,
      state: 'draft',
      title: draft.title,
      note: draft.note,
      organisation_name: name,
      columns: asJson(columns),
      headline: definition.headline,
      effective_on: draft.effectiveOn,
      row_count: draft.items.length,
      publication_id: null,
      revision: 1,
      changed_at: draft.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created)
    throw registerProblems.refuse(
      'registers.already-in-work',
      `“${draft.title}”已有一个版本在起草或审核，请修改那个版本，或先办结它`,
    )
  await writeRows(tx, id, definition, draft.items)
  return toVersion(await getVersionRecord(tx, id), dayOf(draft.at))
}

export interface VersionRevision extends VersionContent {
  readonly versionId: string
  /** The one that the person changed. */
  readonly revision: number
  readonly at: Date
}

/** Replaces a draft. @throws Problem `registers.wrong-state` once it is under review, `base.changed-meanwhile` */
export async function reviseRegisterVersion(tx: Transaction, revised: VersionRevision): Promise<RegisterVersion> {
  const row = await lockVersion(tx, revised.versionId)
  requireDraft(row.state)
  if (row.revision !== revised.revision)
    throw refuse('base.changed-meanwhile', '清单已被他人修改，请刷新后核对再保存；您填写的内容仍在页面上')
  const { kind } = await getRegisterRecord(tx, row.register_id)
  await registerTables(tx)
    .updateTable('registers.version')
    .set({
      title: revised.title,
      note: revised.note,
      effective_on: revised.effectiveOn,
      row_count: revised.items.length,
      revision: row.revision + 1,
      changed_at: revised.at,
    })
    .where('id', '=', row.id)
    .execute()
  await writeRows(tx, row.id, getOwner(kind).definition, revised.items)
  return toVersion(await getVersionRecord(tx, row.id), dayOf(revised.at))
}

/** What is under review stays as it was sent: it is returned first. */
export function requireDraft(state: string): void {
  if (state !== 'draft')
    throw registerProblems.refuse(
      'registers.wrong-state',
      state === 'review'
        ? '这个版本正在发布审核，不能修改；确需修改请在发布件上退回或放弃'
        : '这个版本已经公布，不能修改；请起草新版本',
    )
}

async function makeRegister(tx: Transaction, draft: NewVersion) {
  const register = {
    id: newId(),
    kind: draft.kind,
    subject_id: draft.subjectId,
    code: newCode(10),
    organisation_id: draft.organisationId,
    created_at: draft.at,
  }
  await registerTables(tx).insertInto('registers.register').values(register).execute()
  return register
}
