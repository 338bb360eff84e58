import type { OutsideState } from '../contract/outside-notice.ts'

/** How often the same words may be sent again, and after how many minutes; settings of the product, 待确认. */
export const mostAgain = 3
export const minutesBetween = 30

export interface SentNotice {
  readonly nth: number
  readonly state: OutsideState
  readonly settledAt: Date | null
}

/** Why the latest of some words is not sent once more now; null where it may be. */
export function whyNotAgain({ nth, state, settledAt }: SentNotice, at: Date): string | null {
  if (state === 'waiting') return '这条通知还在等待发送，工作时间会自动发出'
  if (state === 'cancelled') return '这条通知已经不再发送'
  if (nth >= mostAgain) return `这条通知已经再发过 ${mostAgain} 次，请改用电话告知`
  const minutes = settledAt ? (at.getTime() - settledAt.getTime()) / 60_000 : minutesBetween
  // What did not arrive may be sent as soon as the number is right.
  if (state !== 'failed' && minutes < minutesBetween)
    return `刚刚发送过，请 ${Math.ceil(minutesBetween - minutes)} 分钟后再发`
  return null
}
