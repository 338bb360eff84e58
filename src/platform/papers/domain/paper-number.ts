import { formatDocumentNumber } from '#platform/documents/domain/index.ts'

/** 代字 where the unit has chosen none: its short name and the kind's mark. */
export function standardPrefix(organisationName: string, shortName: string | null, mark: string): string {
  const unit = (shortName ?? organisationName).replaceAll(/[^\p{Script=Han}A-Za-z]/gu, '')
  return `${unit.slice(0, 20 - mark.length)}${mark}`
}

/** 示范商建〔2020〕5号 */
export function paperNumber(prefix: string, year: number, sequence: number): string {
  return formatDocumentNumber({ prefix, year, sequence })
}
