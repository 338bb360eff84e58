/** Texts that people write with `{fields}` for the platform to fill in. Browser-safe. */

/** What a text may have filled in. */
export interface TextField {
  readonly id: string
  /** As it stands in the text between braces: `当事人`. */
  readonly text: string
  /** For the preview. */
  readonly sample: string
}

/** A mistake of a text, where it stands and the word. */
export interface TextFault {
  readonly line: number
  readonly word: string
  readonly sentence: string
}

const placeholder = /\{([^{}\n]*)\}/g
/** What stands in a draft where nobody has filled in a word yet. */
const openMark = /〔待填：([^〔〕\n]{1,40})〕/g

/** Whatever stands between braces and is no field, and braces that are not closed. */
export function findTextFaults(text: string, fields: readonly TextField[]): TextFault[] {
  const known = new Set(fields.map((field) => field.text))
  const names = fields.map((field) => field.text).join('、')
  return text.split('\n').flatMap((content, index) => {
    const line = index + 1
    const unknown = [...content.matchAll(placeholder)]
      .map((match) => match[1]!.trim())
      .filter((word) => !known.has(word))
      .map((word) => ({ line, word, sentence: `第 ${line} 行：没有“${word}”这个栏目，可用的有 ${names}` }))
    const rest = content.replaceAll(placeholder, '')
    const loose = /[{}]/.exec(rest)?.[0]
    return loose
      ? [...unknown, { line, word: loose, sentence: `第 ${line} 行：花括号“${loose}”没有成对，请补全或删除` }]
      : unknown
  })
}

/** The text with the words of its fields; what has none stays marked as 〔待填：…〕, or as `blank` says. */
export function fillText(
  text: string,
  fields: readonly TextField[],
  values: Readonly<Record<string, string>>,
  blank: (name: string) => string = (name) => `〔待填：${name}〕`,
): string {
  const idOf = new Map(fields.map((field) => [field.text, field.id]))
  return text.replaceAll(placeholder, (_, name: string) => {
    const word = values[idOf.get(name.trim()) ?? '']?.trim()
    // A word never opens a field of its own.
    return word ? word.replaceAll(/[{}]/g, '') : blank(name.trim())
  })
}

/** Names of what is still open, each once. */
export function openFields(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(openMark)].map((match) => match[1]!)))]
}
