export interface RosterPerson {
  readonly number: string
  readonly name: string
  readonly category: string
}

/** A pasted roster; a line without a number gets its place as number. */
export function readRoster(text: string): RosterPerson[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(/[\t,，、;；]|\s+/)
        .map((cell) => cell.trim())
        .filter((cell) => cell !== ''),
    )
    .filter((cells) => cells.length > 0)
    .map((cells, index) => {
      const numbered = /\d/.test(cells[0]!)
      const [number, name, category] = numbered ? cells : [String(index + 1), ...cells]
      return { number: number!, name: name ?? '', category: category ?? '' }
    })
}
