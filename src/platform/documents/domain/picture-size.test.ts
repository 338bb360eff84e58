import { describe, expect, it } from 'vitest'
import { samplePng } from '../testing/sample-papers.ts'
import { pictureSize } from './picture-size.ts'

const jpeg = (...segments: number[][]) => ({
  format: 'jpeg' as const,
  bytes: new Uint8Array([0xff, 0xd8, ...segments.flat()]),
})
const frame = [0xff, 0xc2, 0, 11, 8, 0x01, 0x2c, 0x02, 0x58, 1, 0, 0, 0]

describe('图片尺寸', () => {
  it('PNG', () => {
    expect(pictureSize({ format: 'png', bytes: samplePng })).toEqual({ width: 1, height: 1 })
    expect(pictureSize({ format: 'png', bytes: samplePng.slice(0, 20) })).toBeUndefined()
  })

  it('JPEG 跳过前面的段', () => {
    expect(pictureSize(jpeg([0xff, 0xe1, 0, 4, 1, 2], [0xff, 0xff, 0xc4, 0, 2], frame))).toEqual({
      width: 600,
      height: 300,
    })
    expect(pictureSize(jpeg([0xff, 0xe1, 0xff, 0xff]))).toBeUndefined()
    expect(pictureSize({ format: 'jpeg', bytes: samplePng })).toBeUndefined()
  })

  it.each([
    ['<svg xmlns="x" width="640" height="320">', { width: 640, height: 320 }],
    ['<?xml version="1.0"?><svg viewBox="0 0 29 58" class="qr">', { width: 29, height: 58 }],
    ['<svg stroke-width="3" viewBox="0,0,10,20">', { width: 10, height: 20 }],
    ['<svg>', undefined],
  ])('SVG %s', (source, size) => expect(pictureSize({ format: 'svg', source })).toEqual(size))
})
