import { describe, expect, it } from 'vitest'
import type { Rule } from './page-layout.ts'
import { findRuledGrids } from './ruled-grid.ts'

const across = (y: number, x1: number, x2: number): Rule => ({ x1, y1: y, x2, y2: y })
const down = (x: number, y1: number, y2: number): Rule => ({ x1: x, y1, x2: x, y2 })
const shape = (rules: Rule[]) =>
  findRuledGrids(rules).map((grid) =>
    grid.cells.map(({ top, bottom, left, right }) => [top, bottom, left, right].join('')),
  )

const frame = [across(0, 0, 200), across(40, 0, 200), down(0, 0, 40), down(200, 0, 40)]

describe('tables drawn with lines', () => {
  it('have a cell for each rectangle, also where it covers several rows or columns', () => {
    expect(shape([...frame, across(20, 100, 200), down(100, 0, 40)])).toEqual([['0100', '0011', '1111']])
  })

  it('may be drawn in pieces, twice, and a little beside the point', () => {
    const pieces = [
      across(0.4, 0, 99),
      across(0, 101, 200),
      across(40, 0, 200),
      across(41.5, 0, 200),
      down(0, 0, 21),
      down(0.6, 19, 40),
      down(100, 0, 40),
      down(200, 0, 40),
    ]
    expect(shape(pieces)).toEqual([['0000', '0011']])
  })

  it('may be open at their sides, also around a row without inner lines', () => {
    const open = [across(0, 0, 200), across(20, 0, 200), across(40, 0, 200), down(100, 0, 20)]
    expect(shape(open)).toEqual([['0000', '0011', '1101']])
  })

  it('are none where there is a single box, an underline, or two lines that do not meet', () => {
    expect(shape(frame)).toEqual([])
    expect(shape([across(50, 0, 200), across(90, 0, 200)])).toEqual([])
    expect(shape([across(0, 0, 50), down(100, 20, 60)])).toEqual([])
  })

  it('are kept apart where they stand apart', () => {
    const table = (x: number) => [
      across(0, x, x + 80),
      across(20, x, x + 80),
      down(x, 0, 20),
      down(x + 40, 0, 20),
      down(x + 80, 0, 20),
    ]
    expect(shape([...table(0), ...table(200)])).toHaveLength(2)
  })
})
