import type { HoldReason } from '../contract/index.ts'

/** What is known of a form that came in, beside what it says. */
export interface FormSigns {
  readonly text: string
  /** A field that people do not see. */
  readonly trap: string
  /** Seconds since the form was opened; null where that cannot be told. */
  readonly secondsOpen: number | null
  /** Forms from the same address in the last ten minutes, this one included. */
  readonly fromAddress: number
  /** Opinions of the same consultation with the same text. */
  readonly sameTexts: number
}

/** 待确认: what an office's own network can send at once, and how fast a person can write. */
export const brake = { fewestSeconds: 3, mostFromAddress: 5, mostSameTexts: 2, mostLinks: 2 } as const

/** Why a person should look before an opinion counts as one; empty for nearly all. Nothing is ever thrown away. */
export function screenOpinion(signs: FormSigns): HoldReason[] {
  const links = signs.text.match(/https?:\/\/|www\./gi)?.length ?? 0
  const reasons: [HoldReason, boolean][] = [
    ['trap', signs.trap.trim() !== ''],
    ['tooFast', signs.secondsOpen === null || signs.secondsOpen < brake.fewestSeconds],
    ['manyFromOneAddress', signs.fromAddress > brake.mostFromAddress],
    ['sameText', signs.sameTexts > brake.mostSameTexts],
    ['manyLinks', links > brake.mostLinks],
  ]
  return reasons.flatMap(([reason, applies]) => (applies ? [reason] : []))
}
