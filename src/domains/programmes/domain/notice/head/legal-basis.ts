import type { LegalBasis } from '../../../contract/notice.ts'
import type { DocumentLine } from '../document-lines.ts'
import { fold } from '../text/fold.ts'
import { readDocumentNumber } from './document-number.ts'

const reason = /根据|按照|依据|为(?:深入)?(?:贯彻|落实|全面|做好|推进|进一步)|贯彻落实|遵照/
const work = /《([^《》]+(?:〈[^〈〉]*〉[^《》]*)?)》(?:\(((?:[^()]|\([^()]*\))*?\d+号)\))?/g

/** Documents that the opening of the main text names as its ground, with their numbers. */
export function findLegalBasis(
  lines: readonly DocumentLine[],
  from: number,
): { basis: LegalBasis; line: DocumentLine }[] {
  const opening = lines.slice(from, from + 12)
  const body = opening.findIndex((line) => /^[一二]、/.test(fold(line.text).text))
  const found = (body < 0 ? opening : opening.slice(0, body)).flatMap((line) => {
    const folded = fold(line.text)
    if (!reason.test(folded.text)) return []
    return [...folded.text.matchAll(work)]
      .filter((match) => isGround(folded.text.slice(0, match.index)))
      .map((match) => ({
        basis: {
          title: folded.quote(match.index + 1, match.index + 1 + match[1]!.length).replaceAll(/\s/g, ''),
          docNumber: match[2] === undefined ? null : (readDocumentNumber(match[2])?.text ?? null),
          quote: folded.quote(match.index, match.index + match[0].length),
        },
        line,
      }))
  })
  return found.filter(
    ({ basis }, index) =>
      basis.docNumber !== null || found.findIndex((other) => other.basis.title === basis.title) === index,
  )
}

/** 根据《…》, but not 制定《…》 or 现将《…》印发, which name the notice's own annex. */
const isGround = (before: string) => reason.test(before) && !/(?:制定|现将|印发|出台|起草)(?:了)?$/.test(before)
