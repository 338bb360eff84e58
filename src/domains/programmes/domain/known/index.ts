import type { KnownProgramme } from './programme.ts'
import { zhengzhou2020 } from './zhengzhou-2020/index.ts'

export { addresseeKinds, type KnownProgramme, type KnownRow, type AddresseeKind } from './programme.ts'

/** Programmes that come with the product. */
export const knownProgrammes: readonly KnownProgramme[] = [zhengzhou2020]

export function findKnownProgramme(id: string): KnownProgramme | undefined {
  return knownProgrammes.find((programme) => programme.id === id)
}

/**
 * The sentence of a programme that says whether 以上 and 以下 include the number, and the row it stands at. Rows whose own
 * cell is silent are read by analogy to it.
 */
export function findBoundarySentence(programme: KnownProgramme): { rowId: string; quote: string } | null {
  for (const { id, rule } of programme.rows) {
    if (rule.kind === 'scoreBands' && rule.boundary !== null) return { rowId: id, quote: rule.boundary }
  }
  return null
}
