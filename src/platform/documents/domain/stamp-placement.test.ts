import { describe, expect, it } from 'vitest'
import { stampPlacement } from './stamp-placement.ts'

const box = { x: 10, y: 20, width: 400, height: 600 }
const strip = { width: 540, height: 17 }

describe('页码条的位置', () => {
  it('直立的页面在下边居中', () => {
    expect(stampPlacement(box, 0, strip)).toEqual({ x: 10 + 20, y: 20 + 11, turn: 0, scale: 360 / 540 })
  })

  it('转过的页面在读者所见的下边', () => {
    expect(stampPlacement(box, 90, strip)).toEqual({ x: 10 + 400 - 11, y: 20 + 30, turn: 90, scale: 1 })
    expect(stampPlacement(box, 180, strip)).toMatchObject({ x: 10 + 400 - 20, y: 20 + 600 - 11, turn: 180 })
    expect(stampPlacement(box, 270, strip)).toMatchObject({ x: 10 + 11, y: 20 + 600 - 30, turn: 270 })
  })

  it('负的和多转的角度照样算', () => {
    expect(stampPlacement(box, -90, strip).turn).toBe(270)
    expect(stampPlacement(box, 450, strip).turn).toBe(90)
  })
})
