import type { Selectable } from 'kysely'
import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { channelTexts } from '../../contract/index.ts'
import { composeOutside, maskRecipient, mayReach, withCode } from '../../domain/index.ts'
import { hourOf } from '../hour-of.ts'
import { sendOutside } from '../send-outside.ts'
import { notificationTables, type OutsideNoticeTable } from '../tables.ts'
import { outsiderKind, type OutsideAddress } from './outsider-kinds.ts'

const mostAttempts = 6
const atATime = 200

type Row = Selectable<OutsideNoticeTable>

export const sendToOutsiders: JobDefinition = {
  name: 'notifications.tell-outsiders',
  schedule: '* * * * *',
  run: async (_payload, db) => {
    await tellWaitingOutsiders(db, businessNow())
  },
}

/** Hands over what waits, one message for each person; never at night or on a rest day. Answers how many messages left or were shown. */
export async function tellWaitingOutsiders(db: Db, at: Date): Promise<number> {
  if (!mayReach(dayOf(at), hourOf(at))) return 0
  const waiting = await notificationTables(db)
    .selectFrom('notifications.outside_notice')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', at)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(atATime)
    .execute()
  const people = Map.groupBy(waiting, (row) => `${row.outsider_kind} ${row.outsider_id}`)
  let told = 0
  for (const notices of people.values()) if (await tellOne(db, notices, at)) told++
  return told
}

async function tellOne(db: Db, notices: readonly Row[], at: Date): Promise<boolean> {
  const [first] = notices
  const mine = await claim(db, notices, at)
  const { outsider_kind: kind, outsider_id: id } = first!
  const address = await outsiderKind(kind).find(db, id)
  if (!mine.length) return false
  if (!address) {
    await settle(db, mine, { state: 'cancelled', failure: '已不接收通知或没有可用的联系方式', settled_at: at })
    return false
  }
  const reached = { channel: address.channel, masked: maskRecipient(address.recipient) }
  const state = await send(mine, address)
  if (state) {
    await settle(db, mine, { ...reached, state, failure: null, settled_at: at })
    return true
  }
  const failure = `${channelTexts[address.channel]}没有送出，请核对联系方式`
  const [given, again] = [mine.filter(isLast), mine.filter((row) => !isLast(row))]
  if (again.length) await settle(db, again, { ...reached, failure: `${failure}；稍后再试` })
  if (given.length) await giveUp(db, given, { ...reached, failure, state: 'failed', settled_at: at }, at)
  return false
}

const isLast = ({ attempts }: Row): boolean => attempts >= mostAttempts

/** Counted before it is made, so that of two processes only one makes it. */
async function claim(db: Db, notices: readonly Row[], at: Date): Promise<Row[]> {
  const mine: Row[] = []
  for (const row of notices) {
    const claimed = await notificationTables(db)
      .updateTable('notifications.outside_notice')
      .set({
        attempts: row.attempts + 1,
        next_attempt_at: new Date(at.getTime() + 60_000 * 5 ** Math.min(row.attempts + 1, 4)),
      })
      .where('id', '=', row.id)
      .where('attempts', '=', row.attempts)
      .where('state', '=', 'waiting')
      .returningAll()
      .executeTakeFirst()
    if (claimed) mine.push(claimed)
  }
  return mine
}

/** Undefined where it could not be handed over. What an adapter says may name the address, so it is not logged. */
async function send(notices: readonly Row[], { channel, recipient }: OutsideAddress) {
  const { heading, text } = composeOutside(
    notices.map((row) => ({ heading: row.heading, text: withCode(row.text, spaced(row.code ?? '')) })),
  )
  const id = notices[0]!.id
  try {
    return (await sendOutside({ channel, id, recipient, subject: heading, text }))
      ? ('sent' as const)
      : ('shown' as const)
  } catch {
    log.warn({ message: id, channel }, 'a notice could not be handed over')
    return undefined
  }
}

const spaced = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1 ')

type Settled = Partial<Pick<Row, 'state' | 'channel' | 'masked' | 'failure' | 'settled_at'>>

async function settle(db: Db, notices: readonly Row[], values: Settled): Promise<void> {
  await notificationTables(db)
    .updateTable('notifications.outside_notice')
    .set(values)
    .where(
      'id',
      'in',
      notices.map(({ id }) => id),
    )
    .where('state', '=', 'waiting')
    .execute()
}

async function giveUp(db: Db, notices: readonly Row[], values: Settled, at: Date): Promise<void> {
  await settle(db, notices, values)
  const { id: noticeId, outsider_kind: kind, outsider_id: outsiderId, subject_id: subjectId } = notices.at(-1)!
  const { failed } = outsiderKind(kind)
  if (failed)
    await inTransaction(db, (tx) => failed(tx, { noticeId, outsiderId, subjectId, masked: values.masked ?? '', at }))
}
