import { itemNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'

/** What a row's id is made of. */
interface IdentifiedLine {
  readonly no: string
  readonly item: number
  /** The units that the row is for, where rows of one item are for different ones. */
  readonly units: string | null
}

/** Ids of a table of indicators: G1, G2 …; lines of one indicator for different units are G9a and G9b. */
export function indicatorIds(lines: readonly IdentifiedLine[]): string[] {
  let number = 0
  return groupByItem(lines).flatMap((members) =>
    groupByUnits(members).flatMap((group) => {
      number += 1
      return group.map((_, index) => `G${number}${group.length > 1 ? letter(index) : ''}`)
    }),
  )
}

/** Ids of a table of items: the item's number, and the line's number within it where there are several: `1`, `4.1`, `4.2`. */
export function itemIds(lines: readonly IdentifiedLine[]): string[] {
  return groupByItem(lines).flatMap((members, position) => {
    const base = itemBase(members[0]!.no) ?? String(position + 1)
    return members.map((_, index) => (members.length === 1 ? base : `${base}.${index + 1}`))
  })
}

function itemBase(no: string): string | null {
  const text = fold(no).text
  if (/^\d+(?:[.-]\d+)+$/.test(text)) return text.replaceAll('-', '.')
  return itemNumber(no)?.toString() ?? null
}

/** Neighbouring lines that are each for other units. */
function groupByUnits<Line extends IdentifiedLine>(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const divides = group && line.units !== null && group.every(({ units }) => units !== null && units !== line.units)
    if (divides) group.push(line)
    else groups.push([line])
  }
  return groups
}

/** Keeps ids apart where a table repeats its numbers; further tables have a prefix of their own. */
export function makeUnique(ids: readonly string[], taken: Set<string>, table: number): string[] {
  return ids.map((id) => {
    const base = table === 0 ? id : `T${table + 1}-${id}`
    let unique = base
    for (let copy = 2; taken.has(unique); copy++) unique = `${base}-${copy}`
    taken.add(unique)
    return unique
  })
}

function groupByItem<Line extends IdentifiedLine>(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && group[0]!.item === line.item) group.push(line)
    else groups.push([line])
  }
  return groups
}

const letter = (index: number) => String.fromCodePoint(0x61 + (index % 26))
