import type { IFontAttributesProperties } from 'docx'
import { characterPitch, linePitch, typeSize } from '../../domain/gb9704.ts'

/** Lengths of WordprocessingML: a twentieth of a point. */
export const twipsPerPoint = 20
export const millimetres = (length: number) => Math.round((length * 72 * twipsPerPoint) / 25.4)
/** Type sizes of WordprocessingML: half a point. */
export const halfPoints = (size: number) => size * 2

/** Rounded down, so that 22 lines never need a 23rd line's room: 579 twips, 28.95 pt. */
export const lineTwips = Math.floor(linePitch * twipsPerPoint)
export const characterTwips = Math.floor(characterPitch * twipsPerPoint)
/** What the grid adds to each character of 三号, in 1/4096 pt. */
export const characterSpace = Math.floor((characterPitch - typeSize.body) * 4096)

const latin = 'Times New Roman'
const fontOf = (eastAsia: string): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  hint: 'eastAsia',
})

/** The names under which offices have the typefaces. */
export const fonts = {
  body: fontOf('仿宋_GB2312'),
  title: fontOf('方正小标宋简体'),
  heading: fontOf('黑体'),
  subheading: fontOf('楷体_GB2312'),
  plain: fontOf('宋体'),
} as const

/** What Word takes where a typeface is not installed. */
export const substitutes: readonly (readonly [string, string])[] = [
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['方正小标宋简体', '宋体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
]

/** Each line is as high as the grid, whatever stands in it. */
export const exactLines = { line: lineTwips, lineRule: 'exact', before: 0, after: 0 } as const
