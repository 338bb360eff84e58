import { businessNow, dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import type { OutsideNotice } from '../../contract/index.ts'
import { whyNotAgain, withCode } from '../../domain/index.ts'
import { notificationTables } from '../tables.ts'
import { againRuleOf } from './again-rule.ts'
import { outsiderKind } from './outsider-kinds.ts'

export interface NewOutsideNotice {
  readonly outsider: { readonly kind: string; readonly id: string }
  readonly subject: { readonly module: string; readonly id: string }
  /** Names the occasion: told once. A later day under the same name moves what was not sent. */
  readonly name: string
  /** Subject of a mail. */
  readonly heading: string
  /** One or two sentences without names; what the matter is stands behind the code. */
  readonly text: string
  /** Replaces `{code}` in the text when it leaves; whoever looks at the matter does not see it. */
  readonly code?: string | undefined
  /** A reminder's day; at once where it is absent. */
  readonly onDay?: string
  /** Business time. */
  readonly at: Date
}

/**
 * Writes a message for a person without an account, in the transaction of what happened. It leaves in working hours, together with
 * whatever else waits for the same person. Nothing is written for whoever does not want it or left no address.
 */
export async function tellOutsider(tx: Transaction, notice: NewOutsideNotice): Promise<void> {
  const { outsider, subject, at, onDay = dayOf(at) } = notice
  if (!(await outsiderKind(outsider.kind).find(tx, outsider.id))) return
  const values = { heading: notice.heading, text: notice.text, code: notice.code ?? null, on_day: onDay }
  const from = onDay > dayOf(at) ? new Date(`${onDay}T00:00:00+08:00`) : at
  await notificationTables(tx)
    .insertInto('notifications.outside_notice')
    .values({
      id: newId(),
      outsider_kind: outsider.kind,
      outsider_id: outsider.id,
      subject_module: subject.module,
      subject_id: subject.id,
      name: notice.name,
      ...values,
      state: 'waiting',
      channel: null,
      masked: null,
      failure: null,
      made_at: at,
      next_attempt_at: from,
      settled_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['outsider_kind', 'outsider_id', 'name'])
        .doUpdateSet({ ...values, state: 'waiting', attempts: 0, next_attempt_at: from, settled_at: null })
        // What was sent for this day is not sent again; another day is another occasion.
        .where((eb) =>
          eb.or([
            eb('notifications.outside_notice.state', 'in', ['waiting', 'cancelled']),
            eb('notifications.outside_notice.on_day', '<>', onDay),
          ]),
        ),
    )
    .execute()
}

/** The matter is settled: reminders of these names that have not left do not leave any more. */
export async function cancelOutside(
  tx: Transaction,
  subject: { readonly module: string; readonly id: string },
  { startingWith, at }: { readonly startingWith: string; readonly at: Date },
): Promise<void> {
  await notificationTables(tx)
    .updateTable('notifications.outside_notice')
    .set({ state: 'cancelled', settled_at: at })
    .where('subject_module', '=', subject.module)
    .where('subject_id', '=', subject.id)
    .where('state', '=', 'waiting')
    .where((eb) => eb(eb.fn<string>('left', ['name', eb.val(startingWith.length)]), '=', startingWith))
    .execute()
}

/** What was told about a matter of a unit, the latest first; addresses masked. */
export async function listOutsideNotices(
  db: Db | Transaction,
  subject: { readonly module: string; readonly id: string },
  organisationId: string,
): Promise<OutsideNotice[]> {
  const rows = await notificationTables(db)
    .selectFrom('notifications.outside_notice')
    .selectAll()
    .where('subject_module', '=', subject.module)
    .where('subject_id', '=', subject.id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  if (!rows.length) return []
  const at = businessNow()
  const rule = await againRuleOf(db, organisationId)
  // The latest come first.
  const latest = new Map(rows.toReversed().map((row) => [row.again_of ?? row.id, row.nth]))
  return rows.map((row) => ({
    id: row.id,
    outsiderId: row.outsider_id,
    text: withCode(row.text, '****'),
    onDay: row.on_day,
    state: row.state,
    channel: row.channel,
    recipient: row.masked,
    failure: row.failure,
    madeAt: row.made_at.toISOString(),
    settledAt: row.settled_at?.toISOString() ?? null,
    nth: row.nth,
    askedByName: row.asked_by_name,
    again:
      row.nth === latest.get(row.again_of ?? row.id)
        ? { refusal: whyNotAgain({ nth: row.nth, state: row.state, settledAt: row.settled_at }, at, rule) }
        : null,
  }))
}
