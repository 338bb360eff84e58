import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { readContent, takeUpload } from '#platform/files/index.ts'
import { procedureProblems } from '#platform/procedures/contract/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import {
  mediationCases,
  mediationProblems,
  type downloadTurnFile,
  type listTurns,
  type sayTurn,
  type Turn,
} from '../../contract/index.ts'
import { formFileRules } from '../applications/form-files.ts'
import type { FormFile } from '../applications/store-application.ts'
import { isHandlerOf } from './show-case-file.ts'
import { caseFileTables, type TurnTable } from './tables.ts'

/**
 * Which turns: what was said before all, or what was said in private with one party. There is no way to ask for both at once,
 * so that nobody reads the wrong one by leaving a condition out.
 */
export type Talk = { readonly kind: 'all' } | { readonly kind: 'private'; readonly partyId: string }

export const talkOf = (partyId: string | null | undefined): Talk =>
  partyId ? { kind: 'private', partyId } : { kind: 'all' }

/** One talk of a case, in its order; the latest thousand. The portal's rights are enough. */
export async function readTalk(db: Db | Transaction, caseId: string, talk: Talk): Promise<Turn[]> {
  const tables = caseFileTables(db)
  const turns = await tables
    .selectFrom('mediation.turn')
    .select(['id', 'speaker', 'party_id', 'words', 'said_at'])
    .where('case_id', '=', caseId)
    .where(
      talk.kind === 'all' ? sql<boolean>`caucus_party_id is null` : sql<boolean>`caucus_party_id = ${talk.partyId}`,
    )
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
  const ids = turns.map(({ id }) => id)
  const files = ids.length
    ? await tables
        .selectFrom('mediation.turn_file')
        .select(['id', 'turn_id', 'name', 'bytes'])
        .where('turn_id', 'in', ids)
        .orderBy('id')
        .execute()
    : []
  return turns.toReversed().map(({ id, speaker, party_id, words, said_at }) => ({
    id,
    speaker,
    isMediator: party_id === null,
    words,
    saidAt: said_at.toISOString(),
    files: files
      .filter(({ turn_id }) => turn_id === id)
      .map(({ id: fileId, name, bytes }) => ({ id: fileId, name, bytes })),
  }))
}

/** The same form sent twice is one turn. Answers whether it was new. */
export async function writeTurn(tx: Transaction, turn: Omit<TurnTable, 'id'>): Promise<string | undefined> {
  const made = await caseFileTables(tx)
    .insertInto('mediation.turn')
    .values({ ...turn, id: newId() })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** Kept where the portal can hand them to the parties. */
export async function keepTurnFiles(tx: Transaction, turnId: string, files: readonly FormFile[]): Promise<void> {
  if (!files.length) return
  await caseFileTables(tx)
    .insertInto('mediation.turn_file')
    .values(
      files.map(({ name, mediaType, content }) => ({
        id: newId(),
        turn_id: turnId,
        name,
        media_type: mediaType,
        bytes: content.length,
        content,
      })),
    )
    .execute()
}

export async function listTurnsUseCase({
  input: { params, query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listTurns>>): Promise<{ turns: Turn[] }> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  if (query.partyId && !isHandlerOf(one, actor)) throw notTheirTalk()
  return { turns: await readTalk(db, one.id, talkOf(query.partyId)) }
}

const notTheirTalk = () =>
  procedureProblems.refuse('procedures.not-your-part', '单独谈话只有承办人和这一方当事人能看，其他人看不到')

/** The mediator speaks, by the hand of who handles the case. */
export async function sayTurnUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sayTurn>>): Promise<{ turns: Turn[] }> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  if (!isHandlerOf(one, actor)) throw notTheirTalk()
  if (one.closedOn) throw procedureProblems.refuse('procedures.not-possible-now', '案件已经办结，不能再发言')
  const { partyId, words, submissionKey } = body
  if (partyId && !one.partyList.some(({ id }) => id === partyId))
    throw mediationProblems.refuse('mediation.not-found', '案件里没有这一方，请刷新后再试')
  const turnId = await writeTurn(db, {
    case_id: one.id,
    caucus_party_id: partyId,
    party_id: null,
    speaker: '调解人员',
    words,
    said_at: now,
    submission_key: submissionKey,
  })
  if (turnId)
    for (const uploadId of body.uploadIds) {
      const taken = { uploadId, organisationId: one.organisationId, actor, at: now, rules: formFileRules }
      const file = await takeUpload(db, taken)
      const content = await readContent(db, file.id)
      await keepTurnFiles(db, turnId, [{ name: file.name, mediaType: file.mediaType, content }])
    }
  audit({
    subject: `mediation.case:${one.id}`,
    organisationId: one.organisationId,
    summary: `案件 ${one.number}：在网上调解室${partyId ? '与一方单独谈话' : '发言'}`,
  })
  return { turns: await readTalk(db, one.id, talkOf(partyId)) }
}

export async function downloadTurnFileUseCase({
  input: { params },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof downloadTurnFile>>): Promise<FileAnswer> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  const file = await caseFileTables(db)
    .selectFrom('mediation.turn_file as f')
    .innerJoin('mediation.turn as t', 't.id', 'f.turn_id')
    .select(['f.name', 'f.media_type', 'f.content', 't.caucus_party_id'])
    .where('f.id', '=', params.turnFileId)
    .where('t.case_id', '=', one.id)
    .executeTakeFirst()
  if (!file || (file.caucus_party_id !== null && !isHandlerOf(one, actor)))
    throw mediationProblems.refuse('mediation.not-found', '没有这份材料，或者它属于单独谈话')
  audit({
    subject: `mediation.case:${one.id}`,
    organisationId: one.organisationId,
    summary: `案件 ${one.number}：打开网上调解室里的材料“${file.name}”`,
  })
  return { fileName: file.name, mediaType: file.media_type, content: file.content }
}
