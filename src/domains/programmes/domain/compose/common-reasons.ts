export interface Return {
  readonly reason: string
  readonly byOffice: boolean
}

export interface CommonReason extends Return {
  readonly times: number
}

const most = 5

/** Reasons given in the same words, blanks and final marks apart; commonest first. */
export function mostCommonReasons(returns: readonly Return[]): CommonReason[] {
  const counted = new Map<string, CommonReason>()
  for (const { reason, byOffice } of returns) {
    const key = reason.replaceAll(/[\s，。；、,.;：:！!]+/g, '')
    if (!key) continue
    const known = counted.get(key)
    counted.set(key, {
      reason: known?.reason ?? reason.trim(),
      times: (known?.times ?? 0) + 1,
      byOffice: byOffice || (known?.byOffice ?? false),
    })
  }
  return [...counted.values()].toSorted((one, other) => other.times - one.times).slice(0, most)
}
