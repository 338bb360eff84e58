import type { Rule } from './page-layout.ts'
import { touching } from './rules.ts'

/** A corner of a drawn path, in points from the upper left of the page. */
export type Point = readonly [number, number]

/** The sides of a path as it is stroked. */
export function strokedSides(points: readonly Point[]): Rule[] {
  return points
    .slice(1)
    .map((point, index) => ({ x1: points[index]![0], y1: points[index]![1], x2: point[0], y2: point[1] }))
}

/** A filled path so thin that it is a line, as many programs draw the borders of cells. */
export function thinBox(points: readonly Point[]): Rule[] {
  const xs = points.map((point) => point[0])
  const ys = points.map((point) => point[1])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (width <= touching && height > width)
    return [{ x1: (left + right) / 2, y1: top, x2: (left + right) / 2, y2: bottom }]
  if (height <= touching && width > height)
    return [{ x1: left, y1: (top + bottom) / 2, x2: right, y2: (top + bottom) / 2 }]
  return []
}
