import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { districtName, districts } from './record-city.ts'

const firstDay = Date.UTC(2021, 10, 1)
const days = 1800
const items = Array.from({ length: 40 }, (_, index) => `违法行为第${index + 1}种`)
const trades = ['6210', '5211', '5225', '7010', '4710', '6110', '8010', '7810', '5421', '0111']
const rowsAtOnce = 2000

/** The same numbers every time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A table as a case system exports it: day after day, forty items, three thousand places, a third about firms, none twice, none wrong. */
export async function writeRecordFile(path: string, rows: number): Promise<void> {
  const draw = chance(rows)
  const upTo = (limit: number) => Math.floor(draw() * limit)
  const line = (number: number) => {
    const day = new Date(firstDay + Math.floor((number / rows) * days) * 86_400_000).toISOString().slice(0, 10)
    const time = `${String(upTo(24)).padStart(2, '0')}:${String(upTo(60)).padStart(2, '0')}`
    const district = upTo(districts)
    // The square of an even number heaps up: a few places have most of the cases.
    const place = `${districtName(district)}演示${Math.floor(draw() ** 2 * 300) + 1}路`
    const procedure = draw() < 0.7 ? '简易程序' : draw() < 0.9 ? '普通程序' : '行政强制'
    const firm = draw() < 0.33 ? `演示${upTo(30_000)}餐饮有限公司` : ''
    return `测-${number},${items[Math.floor(draw() ** 2 * 40)]},${day} ${time},${procedure},${firm},${place},${districtName(district)},${upTo(20) * 50},${trades[upTo(trades.length)]},警告\r\n`
  }
  function* parts() {
    yield '案号,案由,处罚日期,处罚程序,当事人,路段,区县,罚款金额（元）,行业代码,处罚结果\r\n'
    for (let at = 0; at < rows; at += rowsAtOnce) {
      let part = ''
      for (let number = at; number < Math.min(at + rowsAtOnce, rows); number++) part += line(number)
      yield part
    }
  }
  await pipeline(Readable.from(parts()), createWriteStream(path))
}
