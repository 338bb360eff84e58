import { sql } from 'kysely'
import { subtree, type FieldError, type InputOf, type OutputOf, type Writing } from '#base/http/index.ts'
import { hotlineProblems, hotlineSources, type DefinedIntake, type Delivered } from '../../contract/index.ts'
import { judgeRows, type FieldFault } from '../../domain/index.ts'
import { requireKey } from '../keys/require-key.ts'
import type { IntakeOwner } from '../owner.ts'
import { unitsByName } from '../units-by-name.ts'
import { selectReceived, toReply } from '../received/select-received.ts'
import { takeOrders } from '../take-orders.ts'

type Endpoints = DefinedIntake['endpoints']
const shownErrors = 200

/** Takes work orders from another system: all of them or none. */
export async function deliver<Row>(
  owner: IntakeOwner<Row>,
  { input: { body }, db, now, today, header, audit }: Writing<InputOf<Endpoints['deliver']>>,
): Promise<Delivered> {
  const { definition, readWords } = owner
  const key = await requireKey(db, definition, header('authorization'), today)
  const rows = judgeRows(
    body.records.map((words, index) => ({ line: index + 1, words: trimmed(words) })),
    {
      fields: definition.fields,
      readWords,
      today,
      organisationId: key.organisationId,
      units: await unitsByName(db, [subtree(key.path)]),
    },
  )
  refuseFaults(
    definition,
    rows.map(({ faults }) => faults),
  )
  const origin = {
    source: body.source,
    hotlineFileId: null,
    hotlineKeyId: key.keyId,
    enteredByName: key.keyName,
    at: now,
    today,
  }
  const outcomes = await takeOrders(db, owner, origin, rows)
  refuseFaults(
    definition,
    outcomes.map((one) => (one.outcome === 'wrong' ? one.faults : [])),
  )
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
  const counts = { added: count('added'), known: count('known'), differs: count('differs') }
  audit({
    subject: `hotlines.hotline_key:${key.keyId}`,
    organisationId: key.organisationId,
    person: { id: key.keyId, name: `接口密钥“${key.keyName}”` },
    summary:
      `向“${key.organisationName}”报送${hotlineSources[body.source]}的${definition.noun} ${rows.length} 件：` +
      `新增 ${counts.added}，已有 ${counts.known}，内容不同未改动 ${counts.differs}`,
  })
  const records = outcomes.map(({ outcome }, index) => ({
    number: rows[index]!.number,
    outcome: outcome === 'wrong' ? 'known' : outcome,
  }))
  return { ...counts, records }
}

const trimmed = (words: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.trim()]))

/** @throws Problem `hotlines.record-wrong` with a pointer to each field */
function refuseFaults({ fields }: DefinedIntake, ofRows: readonly (readonly FieldFault[])[]): void {
  const labelOf = (name: string) => fields.find((field) => field.name === name)?.label
  const errors: FieldError[] = ofRows.flatMap((faults, index) =>
    faults.map(({ field, message }) => ({
      path: field ? `body.records.${index}.${field}` : `body.records.${index}`,
      message: `第 ${index + 1} 件${field ? `的${labelOf(field) ?? field}` : ''}：${message}`,
    })),
  )
  if (!errors.length) return
  const first = errors.slice(0, 5).map(({ message }) => message)
  throw hotlineProblems.refuse(
    'hotlines.record-wrong',
    `共 ${errors.length} 处错误，本次 ${ofRows.length} 件均未登记，请改正后整批重新报送。${first.join('；')}`,
    errors.slice(0, shownErrors),
  )
}

const repliesAtOnce = 500

/** Replies for the system that holds the key, of the unit that the key was given for and what is below it. */
export async function fetchReplies(
  owner: IntakeOwner,
  { input: { query }, db, today, header, audit }: Writing<InputOf<Endpoints['fetchReplies']>>,
): Promise<OutputOf<Endpoints['fetchReplies']>> {
  const key = await requireKey(db, owner.definition, header('authorization'), today)
  const { from, below } = subtree(key.path)
  const rows = await selectReceived(db, owner, { source: query.source, standing: 'replied' })
    .where(sql<boolean>`(o.path >= ${from} and o.path < ${below})`)
    .where(sql<boolean>`(s.replied_on between ${query.from}::date and ${query.to}::date)`)
    .$if(query.after !== undefined, (some) => some.where('r.id', '>', query.after!))
    .orderBy('r.id')
    .limit(repliesAtOnce)
    .execute()
  audit({
    subject: `hotlines.hotline_key:${key.keyId}`,
    organisationId: key.organisationId,
    person: { id: key.keyId, name: `接口密钥“${key.keyName}”` },
    summary: `取回${hotlineSources[query.source]}的${owner.definition.noun}答复 ${rows.length} 件`,
  })
  const next = rows.length === repliesAtOnce ? rows.at(-1)!.id : null
  return { items: rows.map((row) => toReply(owner, row)), next }
}
