/** Whether a character has a glyph. */
export type Covers = (codePoint: number) => boolean

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g
// Controls and what never shows, among them the marks that turn the direction of text and can so disguise it.
const invisible = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu
const keptControls = new Set(['\n'])

/** Text as it can be printed: one kind of line end, nothing invisible, and 〔U+1F600〕 for a character that no font has. */
export function printable(text: string, covers: Covers): string {
  const visible = clean(text)
  let result = ''
  for (const character of visible) {
    const code = character.codePointAt(0)!
    result +=
      character === '\n' || covers(code) ? character : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
  }
  return result
}

/** The characters of a text that no font has, each once. */
export function missingCharacters(text: string, covers: Covers): string[] {
  return [...new Set(clean(text))].filter((character) => character !== '\n' && !covers(character.codePointAt(0)!))
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(invisible, (character) => (keptControls.has(character) ? character : ''))
}
