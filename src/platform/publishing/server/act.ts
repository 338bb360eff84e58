import type { Db, Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { isWithin, mayAct, refuse, subtree, type Actor, type Writing } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  publicationActionTexts,
  publicationStateTexts,
  publishingProblems,
  type Publication,
  type PublicationAction,
  type PublishingPermission,
} from '../contract/index.ts'
import { judgeAction, ruleOf, type Actionable, type Refusal } from '../domain/index.ts'
import { applyEffect, columnsOf, type Deed, type Movable } from './effects.ts'
import { tellFollower } from './follow-publications.ts'
import {
  countOpenFindings,
  getPublication,
  getPublicationRow,
  unknownPublication,
  type PublicationRow,
} from './read-publication.ts'
import { recordStep } from './record-step.ts'
import { publishingTables } from './tables.ts'
import { tellNext } from './tell-next.ts'

export interface ActionInput {
  readonly params: { readonly publicationId: string }
  readonly body: { readonly revision: number; readonly comment: string; readonly findingId?: string }
}

/** One step of a publication's way. Of two people who act at the same moment, one is told that it has changed. */
export async function act(action: PublicationAction, request: Writing<ActionInput>): Promise<Publication> {
  const { db: tx, actor, now: at, input } = request
  const { publicationId: id } = input.params
  const row = await getPublicationRow(tx, id)
  const path = await pathWithinReach(tx, row, actor)
  const refusal = judgeAction(action, await actionableOf(tx, row), personOf(actor, path))
  if (refusal) throw problemOf(refusal)
  const rule = ruleOf(action, row.state)!
  const to = rule.to === 'same' ? row.state : rule.to
  const { revision, comment, findingId } = input.body
  const deed: Deed = { row, comment, findingId, actor, at }
  if (!(await moveOn(tx, row, revision, { state: to, changed_at: at, ...columnsOf(action, deed) })))
    throw refuse('base.changed-meanwhile', '发布件刚刚被他人办理或修改，请刷新后核对再办')
  await applyEffect(tx, action, deed)
  const onBehalfOf = onBehalfOfName(actor, rule.permission, path)
  await recordStep(tx, { publicationId: id, action, actor, onBehalfOf, comment, hash: row.hash, at })
  if (to !== row.state) {
    const subject = subjectOf(row)
    await tellFollower(tx, { publicationId: id, subject, action, state: to, comment, actor, at })
    await tellNext(tx, { ...row, state: to }, { action, actor, comment, at })
    await emit(tx, eventNames[action] ?? 'publishing.moved', { publicationId: id, state: to, subject }, at)
  }
  request.audit({
    subject: `publishing.publication:${id}`,
    organisationId: row.organisation_id,
    summary: `${publicationActionTexts[action]}：“${row.title}”（${publicationStateTexts[to]}）`,
    details: { hash: row.hash, comment },
  })
  return getPublication(tx, id)
}

const eventNames: Partial<Record<PublicationAction, string>> = {
  publish: 'publishing.published',
  withdraw: 'publishing.withdrawn',
  return: 'publishing.returned',
}

const subjectOf = (row: PublicationRow) => ({ module: row.subject_module, kind: row.subject_kind, id: row.subject_id })

/** What the rules look at. */
export async function actionableOf(db: Db | Transaction, row: PublicationRow): Promise<Actionable> {
  return {
    state: row.state,
    draftedById: row.drafted_by,
    openFindings: row.state === 'inPrivacyReview' ? await countOpenFindings(db, row.id) : 0,
    waived: row.waived_at !== null,
  }
}

export function personOf(actor: Actor, organisationPath: string) {
  return {
    personId: actor.personId,
    may: (permission: PublishingPermission) => mayAct(actor, permission, organisationPath),
  }
}

/** The path of the publishing unit. Outside the actor's reach the publication does not exist. */
export async function pathWithinReach(db: Db | Transaction, row: PublicationRow, actor: Actor): Promise<string> {
  const { path } = await getOrganisation(db, row.organisation_id)
  if (!mayAct(actor, 'publishing.read', path)) throw unknownPublication()
  return path
}

async function moveOn(tx: Transaction, row: PublicationRow, revision: number, columns: Movable): Promise<boolean> {
  const { numUpdatedRows } = await publishingTables(tx)
    .updateTable('publishing.publication')
    .set((eb) => ({ ...columns, revision: eb('revision', '+', 1) }))
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .where('state', '=', row.state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

function onBehalfOfName(actor: Actor, permission: PublishingPermission, path: string): string | null {
  const posts = actor.posts.filter(
    (post) => post.permissions.has(permission) && isWithin(path, subtree(post.organisationPath)),
  )
  return posts.some((post) => post.onBehalfOf === null) ? null : (posts[0]?.onBehalfOf?.name ?? null)
}

function problemOf(refusal: Refusal) {
  switch (refusal.code) {
    case 'forbidden':
      return refuse('base.forbidden', refusal.message)
    case 'not-available':
      return publishingProblems.refuse('publishing.not-available', refusal.message)
    case 'four-eyes':
      return publishingProblems.refuse('publishing.four-eyes', refusal.message)
    case 'findings-open':
      return publishingProblems.refuse('publishing.findings-open', refusal.message)
  }
}
