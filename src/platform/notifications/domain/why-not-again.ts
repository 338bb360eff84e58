import type { AgainRule } from '../contract/again-rule.ts'
import type { OutsideState } from '../contract/outside-notice.ts'

export interface SentNotice {
  readonly nth: number
  readonly state: OutsideState
  readonly settledAt: Date | null
}

/** Why the latest of some words is not sent once more now; null where it may be. */
export function whyNotAgain(
  { nth, state, settledAt }: SentNotice,
  at: Date,
  { most, minutes: between }: Pick<AgainRule, 'most' | 'minutes'>,
): string | null {
  if (state === 'waiting') return '这条通知还在等待发送，工作时间会自动发出'
  if (state === 'cancelled') return '这条通知已经不再发送'
  if (most === 0) return '按规定通知不再发第二次，请改用电话告知'
  if (nth >= most) return `这条通知已经再发过 ${nth} 次，按规定最多 ${most} 次，请改用电话告知`
  const minutes = settledAt ? (at.getTime() - settledAt.getTime()) / 60_000 : between
  // What did not arrive may be sent as soon as the number is right.
  if (state !== 'failed' && minutes < between) return `刚刚发送过，请 ${Math.ceil(between - minutes)} 分钟后再发`
  return null
}
