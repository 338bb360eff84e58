import QRCode from 'qrcode'
import { expect, it } from 'vitest'
import { qrCodePng, qrCodeSvg } from './qr-code.ts'

const address = 'https://example.gov.cn/v/A7K29QMD?来源=回执'

/** Follows the strokes of the SVG: each covers a run of dark modules. */
function darkModules(svg: string): Set<string> {
  const modules = new Set<string>()
  let x = 0
  let y = 0
  for (const [, command, first, second] of /<path stroke[^>]* d="([^"]+)"/
    .exec(svg)![1]!
    .matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    if (command === 'M') {
      x = Number(first)
      y = Number(second)
    } else if (command === 'm') {
      x += Number(first)
      y += Number(second)
    } else {
      for (let step = 0; step < Number(first); step++) modules.add(`${x + step},${Math.floor(y)}`)
      x += Number(first)
    }
  }
  return modules
}

it('SVG 的黑点正是网址的编码，四周留白四格', async () => {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const expected = new Set<string>()
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) expected.add(`${column + 4},${row + 4}`)
    }
  }
  const svg = await qrCodeSvg(address)
  expect(darkModules(svg)).toEqual(expected)
  expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
})

it('PNG 供 Word 使用', async () => {
  const png = await qrCodePng(address)
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG')
})
