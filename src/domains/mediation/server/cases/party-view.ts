import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { Id } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getState } from '#platform/procedures/domain/index.ts'
import {
  mediationProblems,
  type CaseSession,
  type Elsewhere,
  type ShownAgreement,
  type ShownRemedy,
  type Side,
  type Turn,
} from '../../contract/index.ts'
import { mediation } from '../../domain/index.ts'
import type { FormFile } from '../applications/store-application.ts'
import { hasRated } from '../satisfaction/give-answers.ts'
import { keepTurnFiles, readTalk, writeTurn } from './room.ts'
import { listSessions } from './sessions.ts'
import { videoLinkOf } from './show-case-file.ts'
import { caseFileTables, type PartyAct } from './tables.ts'

/** What one party reads of its case by its code: its own private talk, never the other side's. */
export interface PartyView {
  readonly partyId: string
  readonly caseId: string
  readonly side: Side
  readonly code: string
  readonly organisationName: string
  readonly number: string
  readonly state: string
  readonly stateText: string
  readonly dueOn: string | null
  readonly closedOn: string | null
  readonly hasRated: boolean
  readonly mediatorName: string
  readonly remedies: readonly ShownRemedy[]
  readonly refusal: string
  readonly goTo: readonly Elsewhere[]
  readonly sessions: readonly CaseSession[]
  readonly videoLink: string
  readonly agreement: ShownAgreement | null
  readonly signedOn: string | null
  readonly acknowledgedOn: string | null
  readonly turns: readonly Turn[]
  readonly privateTurns: readonly Turn[]
  readonly maySpeak: boolean
  readonly acts: readonly PartyAct[]
  /** What was sent and could not be done, with its reason; what is still being done. */
  readonly refused: string | null
  readonly isPending: boolean
}

const talking = ['accepted', 'preparing', 'inSession', 'agreed']
const withdrawable = ['accepted', 'preparing', 'inSession', 'suspended', 'agreed']

/** The code as people type it. */
const plain = (code: string) => code.toUpperCase().replaceAll(/[\s-]/g, '')

/** Undefined where no case has this code, or the case is none of the other side's business yet. The portal's rights are enough. */
export async function findPartyView(db: Db | Transaction, code: string): Promise<PartyView | undefined> {
  const row = await caseFileTables(db)
    .selectFrom('mediation.case_party as p')
    .innerJoin('mediation.case_file as f', 'f.case_id', 'p.case_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'f.organisation_id')
    .select(['p.party_id', 'p.case_id', 'p.role', 'p.code', 'p.signed_on', 'p.acknowledged_at'])
    .select('o.name as organisation_name')
    .select(['f.organisation_id', 'f.number', 'f.state', 'f.due_on', 'f.closed_on', 'f.mediator_name'])
    .select(['f.remedies', 'f.refusal', 'f.go_to', 'f.agreement'])
    .where('p.code', '=', plain(code))
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row || (row.role === 'respondent' && ['received', 'refused'].includes(row.state))) return undefined
  const messages = await caseFileTables(db)
    .selectFrom('mediation.party_message')
    .select(['done_by', 'refused'])
    .where('party_id', '=', row.party_id)
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  const last = messages[0]
  const isPending = last !== undefined && last.done_by === null && last.refused === null
  return {
    partyId: row.party_id,
    caseId: row.case_id,
    side: row.role,
    code: row.code,
    organisationName: row.organisation_name,
    number: row.number,
    state: row.state,
    stateText: getState(mediation.editions[0]!, row.state).text,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    hasRated: await hasRated(db, row.party_id),
    mediatorName: row.mediator_name,
    remedies: row.role === 'applicant' ? row.remedies : [],
    refusal: row.refusal,
    goTo: row.go_to,
    sessions: await listSessions(db, row.case_id),
    videoLink: await videoLinkOf(db, row.organisation_id),
    agreement: row.agreement,
    signedOn: row.signed_on,
    acknowledgedOn: row.acknowledged_at && dayOf(row.acknowledged_at),
    turns: await readTalk(db, row.case_id, { kind: 'all' }),
    privateTurns: await readTalk(db, row.case_id, { kind: 'private', partyId: row.party_id }),
    maySpeak: talking.includes(row.state),
    acts: isPending ? [] : actsOf(row),
    refused: last?.refused ?? null,
    isPending,
  }
}

type Standing = { state: string; role: Side; signed_on: string | null; agreement: ShownAgreement | null }

function actsOf({ state, role, signed_on, agreement }: Standing): PartyAct[] {
  const owed = agreement?.duties.some(({ by, isDone }) => by !== role && !isDone) ?? false
  return [
    ...(state === 'agreed' && !signed_on ? (['sign'] as const) : []),
    ...(state === 'performing' && owed ? (['confirmPerformed'] as const) : []),
    ...(role === 'applicant' && withdrawable.includes(state) ? (['withdraw'] as const) : []),
  ]
}

/** @throws Problem `mediation.not-found` */
export async function getPartyView(db: Db | Transaction, code: string): Promise<PartyView> {
  const view = await findPartyView(db, code)
  if (!view)
    throw mediationProblems.refuse('mediation.not-found', `没有查询码为“${code.slice(0, 40)}”的调解案件，请核对`)
  return view
}

interface Sent {
  readonly code: string
  readonly submissionKey: string
  readonly now: Date
}

/** What a party does with its code, written with the portal's rights and done by the worker. Twice is once. */
export async function sendPartyAct(
  tx: Transaction,
  { code, act, form, submissionKey, now }: Sent & { readonly act: PartyAct; readonly form: Record<string, unknown> },
): Promise<void> {
  const before = await caseFileTables(tx)
    .selectFrom('mediation.party_message')
    .select('submission_key')
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
  if (before) return
  const view = await getPartyView(tx, code)
  if (!view.acts.includes(act))
    throw mediationProblems.refuse(
      'mediation.already-decided',
      `案件现在是“${view.stateText}”，不能进行这一步，请刷新后再看`,
    )
  const id = newId()
  const made = await caseFileTables(tx)
    .insertInto('mediation.party_message')
    .values({
      id,
      party_id: view.partyId,
      act,
      form: asJson(formOf(view, act, form, now)),
      submission_key: submissionKey,
      received_at: now,
      done_by: null,
      refused: null,
    })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('submission_key')
    .executeTakeFirst()
  if (made) await emit(tx, 'mediation.party-acted', { messageId: id }, now)
}

/** Who acts and on which side is said by the code, never by the form. */
function formOf(view: PartyView, act: PartyAct, form: Record<string, unknown>, now: Date): Record<string, unknown> {
  const { partyId, side } = view
  if (act === 'sign') return { partyId, on: dayOf(now), way: 'portal', version: form['version'] }
  return act === 'confirmPerformed' ? { ...form, side } : form
}

/** A party speaks, before all or with the mediator alone. */
export async function sendPartyTurn(
  tx: Transaction,
  turn: Sent & { readonly words: string; readonly isPrivate: boolean; readonly files: readonly FormFile[] },
): Promise<void> {
  const { code, words, isPrivate, files, submissionKey, now } = turn
  const view = await getPartyView(tx, code)
  if (!view.maySpeak)
    throw mediationProblems.refuse('mediation.already-decided', `案件现在是“${view.stateText}”，网上调解室已经关闭`)
  const turnId = await writeTurn(tx, {
    case_id: view.caseId,
    caucus_party_id: isPrivate ? view.partyId : null,
    party_id: view.partyId,
    speaker: view.side === 'applicant' ? '申请人' : '对方当事人',
    words,
    said_at: now,
    submission_key: submissionKey,
  })
  if (turnId) await keepTurnFiles(tx, turnId, files)
}

/** A paper of the talk, where the party may read the turn that it came with. @throws Problem `mediation.not-found` */
export async function findPartyFile(db: Db | Transaction, code: string, fileId: string) {
  const { caseId, partyId } = await getPartyView(db, code)
  const file = Id.safeParse(fileId).success
    ? await caseFileTables(db)
        .selectFrom('mediation.turn_file as f')
        .innerJoin('mediation.turn as t', 't.id', 'f.turn_id')
        .select(['f.name', 'f.media_type', 'f.content'])
        .where('f.id', '=', fileId)
        .where('t.case_id', '=', caseId)
        .where(sql<boolean>`(t.caucus_party_id is null or t.caucus_party_id = ${partyId})`)
        .executeTakeFirst()
    : undefined
  if (!file) throw mediationProblems.refuse('mediation.not-found', '没有这份材料，请从进度页面打开')
  return file
}
