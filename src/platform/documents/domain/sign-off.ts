/** Width of a text in characters of the grid: Latin letters and digits take half a cell. */
export function cellWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x2e_80 ? 0.5 : 1
  return width
}

/** Distances from the right edge, in characters. */
export interface SignOffIndents {
  readonly names: readonly number[]
  readonly date: number
}

/** 7.3.5.1: the date ends four characters from the edge and each name is centred on it, unless a long name needs the room. */
export function indentsWithSeal(names: readonly string[], date: string): SignOffIndents {
  const widths = names.map(cellWidth)
  const centre = Math.max(4 + cellWidth(date) / 2, ...widths.map((width) => width / 2))
  return { names: widths.map((width) => centre - width / 2), date: centre - cellWidth(date) / 2 }
}

/** 7.3.5.2: the name two characters from the edge, the date beginning two right of the name; a long date moves the name. */
export function indentsWithoutSeal(names: readonly string[], date: string): SignOffIndents {
  const widths = names.map(cellWidth)
  const nameWidth = Math.max(0, ...widths)
  const dateIndent = Math.max(2, nameWidth - cellWidth(date))
  const start = dateIndent + cellWidth(date) + 2
  return { names: widths.map((width) => start - width), date: dateIndent }
}
