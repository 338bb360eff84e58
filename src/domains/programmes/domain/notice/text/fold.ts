/** Text made uniform for recognition, which remembers the words that it was made of. */
interface FoldedText {
  /** Half-width, without white space, dashes and brackets of one kind. */
  readonly text: string
  /** The original words of a part, verbatim. */
  quote(start?: number, end?: number): string
}

const uniform: Readonly<Record<string, string>> = {
  '【': '[',
  '】': ']',
  '〔': '[',
  '〕': ']',
  '﹝': '[',
  '﹞': ']',
  '［': '[',
  '］': ']',
  '–': '-',
  '—': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '~': '-',
  '～': '-',
  '〜': '-',
  '﹣': '-',
  '·': '.',
}

const ignored = /[\s\u00a0\u200b-\u200f\u2060\ufeff\u3000]/

/** Folds full-width characters and drops white space, so that `１ ２ 月２０日 前` reads as `12月20日前`. */
export function fold(raw: string): FoldedText {
  const characters: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let index = 0; index < raw.length; index++) {
    const character = raw[index]!
    if (ignored.test(character)) continue
    characters.push(foldCharacter(character))
    starts.push(index)
    ends.push(index + 1)
  }
  return {
    text: characters.join(''),
    quote: (start = 0, end = characters.length) =>
      end <= start ? '' : raw.slice(starts[start] ?? 0, ends[end - 1] ?? raw.length),
  }
}

function foldCharacter(character: string): string {
  const replaced = uniform[character]
  if (replaced !== undefined) return replaced
  const code = character.charCodeAt(0)
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
  return uniform[half] ?? half
}

/** Words without the white space that stands inside Chinese; Latin words stay apart. */
export function tidy(raw: string): string {
  return raw.trim().replaceAll(/(?<![A-Za-z])[\s\u3000]+|[\s\u3000]+(?![A-Za-z])/g, '')
}

/** Whether a text says anything: blanks and the dashes that fill empty cells do not. */
export const isFilled = (raw: string): boolean => !/^[-/\\无]?$/.test(fold(raw).text)
