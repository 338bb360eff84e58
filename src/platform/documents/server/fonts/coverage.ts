import type { Covers } from '../../domain/printable-text.ts'
import type { Coverage } from './font-file.ts'

/** Whether any of the fonts shows a character. */
export function coveredBy(coverages: readonly Coverage[]): Covers {
  return (codePoint) => coverages.some((coverage) => contains(coverage, codePoint))
}

function contains(coverage: Coverage, codePoint: number): boolean {
  let low = 0
  let high = coverage.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle]!
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}
