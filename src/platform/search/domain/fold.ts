/** A text as it is compared: half width, small letters, and for each unit of it the place in the text that it came from. */
export interface Folded {
  readonly text: string
  /** One entry a unit of `text`, and one for its end. */
  readonly from: readonly number[]
}

export function fold(text: string): Folded {
  let folded = ''
  const from: number[] = []
  let place = 0
  for (const character of text) {
    const small = character.normalize('NFKC').toLowerCase()
    for (let unit = 0; unit < small.length; unit++) from.push(place)
    folded += small
    place += character.length
  }
  from.push(place)
  return { text: folded, from }
}
