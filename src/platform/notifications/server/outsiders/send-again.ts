import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { notificationProblems } from '../../contract/problems.ts'
import { whyNotAgain } from '../../domain/index.ts'
import { notificationTables } from '../tables.ts'
import { againRuleOf } from './again-rule.ts'
import { outsiderKind } from './outsider-kinds.ts'

export interface SendingAgain {
  readonly noticeId: string
  /** Of which it has to be. */
  readonly subject: { readonly module: string; readonly id: string }
  /** Unit that handles it: its rule holds. */
  readonly organisationId: string
  readonly by: { readonly personId: string; readonly name: string }
  /** Business time. */
  readonly at: Date
}

/**
 * Has the words of a notice sent once more, to wherever the person wants to be told now, in working hours. Answers how
 * often that was done by now.
 * @throws Problem `notifications.not-found`, `notifications.not-again` with what to do instead
 */
export async function sendAgain(
  tx: Transaction,
  { noticeId, subject, organisationId, by, at }: SendingAgain,
): Promise<number> {
  const tables = notificationTables(tx)
  const ofSubject = tables
    .selectFrom('notifications.outside_notice')
    .selectAll()
    .where('subject_module', '=', subject.module)
    .where('subject_id', '=', subject.id)
  const asked = await ofSubject.where('id', '=', noticeId).executeTakeFirst()
  if (!asked) throw notificationProblems.refuse('notifications.not-found', '没有这条通知，请刷新后再试')
  const first = asked.again_of ?? asked.id
  // A reminder whose day moved has other words by now: the first one's hold.
  const { heading, text, code } = await ofSubject.where('id', '=', first).executeTakeFirstOrThrow()
  const latest = await ofSubject
    .where((eb) => eb.or([eb('id', '=', first), eb('again_of', '=', first)]))
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const rule = await againRuleOf(tx, organisationId)
  const refusal = whyNotAgain({ nth: latest.nth, state: latest.state, settledAt: latest.settled_at }, at, rule)
  if (refusal) throw notificationProblems.refuse('notifications.not-again', refusal)
  if (!(await outsiderKind(asked.outsider_kind).find(tx, asked.outsider_id)))
    throw notificationProblems.refuse(
      'notifications.not-again',
      '当事人已不接收通知，或者没有可用的手机号码、电子邮箱；请打电话告知，或先更正当事人的联系方式',
    )
  const nth = latest.nth + 1
  const written = await tables
    .insertInto('notifications.outside_notice')
    .values({
      id: newId(),
      outsider_kind: asked.outsider_kind,
      outsider_id: asked.outsider_id,
      subject_module: subject.module,
      subject_id: subject.id,
      name: `again-${nth}-${first}`,
      heading,
      text,
      code,
      on_day: dayOf(at),
      state: 'waiting',
      channel: null,
      masked: null,
      failure: null,
      made_at: at,
      next_attempt_at: at,
      settled_at: null,
      again_of: first,
      nth,
      asked_by: by.personId,
      asked_by_name: by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!written) throw notificationProblems.refuse('notifications.not-again', '这条通知刚刚再发过，请刷新后查看')
  return nth
}
