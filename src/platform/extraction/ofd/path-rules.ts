import type { Rule } from '../layout/page-layout.ts'
import { strokedSides, thinBox, type Point } from '../layout/path.ts'
import { findAll, textOf, type XmlElement } from '../xml.ts'
import { numbers } from './numbers.ts'

/** How many numbers follow each letter of an abbreviated path. */
const operands: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** Straight lines of a path object: its strokes, or a filled box so thin that it is a line. */
export function pathRules(object: XmlElement, scale: number): Rule[] {
  const [left = 0, top = 0] = numbers(object.attributes['Boundary'])
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object.attributes['CTM'])
  const place = ([x, y]: Point): Point => [(left + a * x + c * y + e) * scale, (top + b * x + d * y + f) * scale]
  const paths = findAll(object, 'AbbreviatedData').flatMap((data) => toSubpaths(textOf(data)))
  return paths.map((points) => points.map(place)).flatMap((points) => [...strokedSides(points), ...thinBox(points)])
}

function toSubpaths(data: string): Point[][] {
  const words = data.trim().split(/[\s,]+/)
  const subpaths: Point[][] = []
  for (let index = 0; index < words.length;) {
    const letter = words[index] ?? ''
    const count = operands[letter]
    if (count === undefined) return subpaths
    const values = words.slice(index + 1, index + 1 + count).map(Number)
    const end: Point = [values.at(-2) ?? 0, values.at(-1) ?? 0]
    if (letter === 'M' || letter === 'S') subpaths.push([end])
    else if (letter !== 'C') subpaths.at(-1)?.push(end)
    else if (subpaths.at(-1)?.[0]) subpaths.at(-1)!.push(subpaths.at(-1)![0]!)
    index += count + 1
  }
  return subpaths
}
