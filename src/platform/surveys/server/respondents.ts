import { createHash } from 'node:crypto'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import {
  NewRespondent,
  surveyProblems,
  type CallOutcome,
  type Respondent,
  type RespondentSource,
} from '../contract/index.ts'
import { contactState, drawPositions, poolOrder } from '../domain/index.ts'
import { currentContactCipher, UnreadableContact, type ContactCipher } from './contact-cipher.ts'
import { lockState, type RespondentRow, type SurveyRow } from './get-survey.ts'
import { surveyTables } from './tables.ts'

/**
 * Adds people who may be called. Numbers are sealed before they are written.
 * @throws Problem `surveys.wrong-state` after the end, `surveys.same-number` naming the person
 */
export async function nameRespondents(
  tx: Transaction,
  surveyId: string,
  people: readonly NewRespondent[],
  source: RespondentSource = 'named',
): Promise<number> {
  const cipher = await currentContactCipher()
  for (const person of people) {
    const id = newId()
    const added = await surveyTables(tx)
      .insertInto('surveys.respondent')
      .values({
        id,
        survey_id: surveyId,
        source,
        label: person.label,
        phone: cipher.seal(person.phone, id),
        phone_digest: cipher.digest(person.phone, surveyId),
        informed_on: person.informedOn,
      })
      .onConflict((conflict) => conflict.columns(['survey_id', 'source', 'phone_digest']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added)
      throw surveyProblems.refuse(
        'surveys.same-number',
        `“${person.label}”的电话号码与名单中另一人相同，请核对后重新提交`,
      )
  }
  return people.length
}

/** The number itself; whoever asks has a reason that is put on record. @throws Problem `surveys.number-deleted` */
export async function readNumber(respondent: RespondentRow): Promise<string> {
  if (respondent.phone === null)
    throw surveyProblems.refuse('surveys.number-deleted', `“${respondent.label}”的电话号码已按规定删除，不能再查看`)
  const number = openOrNull(await currentContactCipher(), respondent.phone, respondent.id)
  if (number !== null) return number
  throw surveyProblems.refuse(
    'surveys.number-unreadable',
    `“${respondent.label}”的电话号码无法解密，请联系系统管理员核对 DATA_DIR/keys 中的密钥是否为录入时的密钥`,
  )
}

function openOrNull(cipher: ContactCipher, sealed: Buffer, context: string): string | null {
  try {
    return cipher.open(sealed, context)
  } catch (error) {
    if (error instanceof UnreadableContact) return null
    throw error
  }
}

/** Draws a sample and keeps everything that is needed to draw it again: seed, size and the pool's hash. */
export async function drawRespondents(
  tx: Transaction,
  survey: SurveyRow,
  request: { readonly pool: readonly NewRespondent[]; readonly size: number; readonly seed?: string | undefined },
): Promise<void> {
  await lockState(tx, survey.id, 'draft', '抽取受访者')
  const pool = poolOrder(request.pool)
  const { size, seed = newCode() } = request
  if (size > pool.length)
    throw surveyProblems.refuse(
      'surveys.sample-too-large',
      `备选名单去重后只有 ${pool.length} 人，不能抽取 ${size} 人，请减少人数`,
    )
  const drawn = await surveyTables(tx)
    .updateTable('surveys.survey')
    .set({ draw: asJson({ seed, size, poolSize: pool.length, poolHash: hashOfPool(pool) }) })
    .where('id', '=', survey.id)
    .where('draw', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!drawn)
    throw surveyProblems.refuse('surveys.wrong-state', '这项调查已经抽取过受访者，不能重抽；抽取记录可在本页查看')
  const people = drawPositions(seed, pool.length, size).map((position) => pool[position]!)
  await nameRespondents(tx, survey.id, people, 'sample')
}

/** SHA-256 of the ordered pool: shows that a pool drawn from again is the same one. */
export function hashOfPool(pool: readonly NewRespondent[]): string {
  const lines = pool.map(({ phone, label }) => `${phone} ${label}`)
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

/** Everybody of a survey with how far one has come with them; numbers are masked. */
export async function listRespondentsOf(db: Db | Transaction, survey: SurveyRow): Promise<Respondent[]> {
  const tables = surveyTables(db)
  const people = await tables
    .selectFrom('surveys.respondent')
    .selectAll()
    .where('survey_id', '=', survey.id)
    .orderBy('id')
    .execute()
  const calls = await tables
    .selectFrom('surveys.call')
    .selectAll()
    .where('survey_id', '=', survey.id)
    .orderBy('id')
    .execute()
  const links = await tables.selectFrom('surveys.link').selectAll().where('survey_id', '=', survey.id).execute()
  const callsOf = Map.groupBy(calls, (call) => call.respondent_id)
  const linkOf = new Map(links.map((link) => [link.respondent_id, link.state]))
  const cipher = await currentContactCipher()
  return people.map((person) => {
    const own = callsOf.get(person.id) ?? []
    const outcomes: CallOutcome[] = own.map(({ outcome }) => outcome)
    const { callsBeforeUnreachable } = survey.settings
    return {
      id: person.id,
      source: person.source,
      label: person.label,
      phone: person.phone && maskPhone(openOrNull(cipher, person.phone, person.id)),
      informedOn: person.informed_on,
      state: contactState(outcomes, linkOf.get(person.id) === 'used', callsBeforeUnreachable),
      calls: own.map((call) => ({ outcome: call.outcome, at: call.at.toISOString(), by: call.surveyor_name })),
      hasLink: linkOf.has(person.id),
    }
  })
}

const maskPhone = (phone: string | null) =>
  phone === null ? '无法解密' : phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'
