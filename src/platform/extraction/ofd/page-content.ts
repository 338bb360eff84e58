import type { Rule, Run } from '../layout/page-layout.ts'
import { findAll, textOf, type XmlElement } from '../xml.ts'
import { numbers } from './numbers.ts'
import { pathRules } from './path-rules.ts'

/** Words and lines of an OFD page or template, in points. */
export function readPageContent(page: XmlElement, scale: number): { runs: Run[]; rules: Rule[] } {
  return {
    runs: findAll(page, 'TextObject').flatMap((object) => textRuns(object, scale)),
    rules: findAll(page, 'PathObject').flatMap((object) => pathRules(object, scale)),
  }
}

/** Each piece of text has its own origin inside the object's boundary, and steps from character to character. */
function textRuns(object: XmlElement, scale: number): Run[] {
  const [left = 0, top = 0] = numbers(object.attributes['Boundary'])
  const [a = 1, b = 0, , d = 1, e = 0, f = 0] = numbers(object.attributes['CTM'])
  if (Math.abs(b) > Math.abs(a) * 0.1) return []
  const size = Number(object.attributes['Size'] ?? 4) * Math.abs(d)
  return findAll(object, 'TextCode').flatMap((code) => {
    const text = textOf(code)
    const steps = expandSteps(code.attributes['DeltaX'])
    const x = left + e + a * Number(code.attributes['X'] ?? 0)
    const y = top + f + d * Number(code.attributes['Y'] ?? 0)
    return advances(
      text,
      steps.map((step) => step * a),
      size,
    ).map((part) => ({
      text: part.text,
      x: (x + part.offset) * scale,
      y: y * scale,
      width: part.width * scale,
      size: size * scale,
      mark: null,
    }))
  })
}

interface Part {
  readonly text: string
  readonly offset: number
  readonly width: number
}

/** Cuts a text where its steps leave a wide gap, as one object may fill several cells. */
function advances(text: string, steps: readonly number[], size: number): Part[] {
  const parts: { text: string; offset: number; width: number }[] = []
  let offset = 0
  for (const [index, character] of [...text].entries()) {
    const own = character.codePointAt(0)! > 0x2000 ? size : size / 2
    const step = steps[index] ?? own
    const part = parts.at(-1)
    if (part && offset - (part.offset + part.width) < size) {
      part.text += character
      part.width = offset + own - part.offset
    } else parts.push({ text: character, offset, width: own })
    offset += step
  }
  return parts.filter((part) => part.text.trim() !== '')
}

/** `3 g 4 5 6` stands for 3 and four times 5, then 6. */
function expandSteps(value: string | undefined): number[] {
  const words = (value ?? '')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  const steps: number[] = []
  for (let index = 0; index < words.length; index++) {
    if (words[index] !== 'g') {
      steps.push(Number(words[index]))
      continue
    }
    const count = Math.min(10_000, Number(words[index + 1]))
    steps.push(...Array.from({ length: count }, () => Number(words[index + 2])))
    index += 2
  }
  return steps
}
