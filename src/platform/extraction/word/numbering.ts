import type { Archive } from '../archive.ts'
import { childElements, findElement, parseXml, type XmlElement } from '../xml.ts'

/** Gives each automatically numbered paragraph the number that the word processor would draw. */
export interface Numbering {
  /** The label of the next paragraph of that list and level; null for bullets. */
  next(listId: string, level: number): string | null
}

interface Level {
  readonly format: string
  readonly pattern: string
  readonly start: number
}

export function readNumbering(archive: Archive): Numbering {
  const xml = archive.findText('word/numbering.xml')
  const root = xml === null ? null : parseXml(xml)
  const definitions = new Map(
    childElements(root, 'abstractNum').map((item) => [item.attributes['abstractNumId'], item]),
  )
  const lists = new Map<string, Map<number, Level>>()
  for (const list of childElements(root, 'num')) {
    const definition = definitions.get(findElement(list, 'abstractNumId')?.attributes['val'])
    lists.set(list.attributes['numId'] ?? '', readLevels(definition ?? null))
  }
  const counters = new Map<string, number[]>()
  return {
    next(listId, level) {
      const levels = lists.get(listId)
      const definition = levels?.get(level)
      if (!levels || !definition) return null
      const counts = counters.get(listId) ?? []
      counts[level] = (counts[level] ?? definition.start - 1) + 1
      counters.set(listId, counts.slice(0, level + 1))
      if (definition.format === 'bullet' || definition.format === 'none') return null
      return definition.pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return formatNumber(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function readLevels(definition: XmlElement | null): Map<number, Level> {
  return new Map(
    childElements(definition, 'lvl').map((level) => [
      Number(level.attributes['ilvl'] ?? 0),
      {
        format: findElement(level, 'numFmt')?.attributes['val'] ?? 'decimal',
        pattern: findElement(level, 'lvlText')?.attributes['val'] ?? '%1',
        start: Number(findElement(level, 'start')?.attributes['val'] ?? 1),
      },
    ]),
  )
}

const chineseDigits = '〇一二三四五六七八九'

function formatNumber(value: number, format: string): string {
  if (/chinese|ideographDigital|taiwaneseCounting|japaneseCounting/i.test(format)) return formatChinese(value)
  if (/enclosedCircle/i.test(format) && value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (format === 'lowerLetter') return String.fromCodePoint(0x61 + ((value - 1) % 26))
  if (format === 'upperLetter') return String.fromCodePoint(0x41 + ((value - 1) % 26))
  return String(value)
}

function formatChinese(value: number): string {
  if (value >= 100) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : chineseDigits[tens]}十`
  return `${head}${ones === 0 && tens > 0 ? '' : chineseDigits[ones]}`
}
