import { creditCodeCheck } from '#platform/counterparties/domain/index.ts'

/** GB/T 4754—2017 → how a shop of the trade calls itself. */
const words: Readonly<Record<string, string>> = {
  '3021': '水泥制品厂',
  '4710': '建筑公司',
  '5299': '百货店',
  '5431': '运输公司',
  '6210': '饭店',
  '6220': '快餐店',
  '6291': '小吃店',
  '7259': '广告公司',
}
const trades = Object.keys(words)

/** A firm that does not exist: 演示 in its name, DEM in its number; the check digits hold, for they are checked on the way in. */
export function inventFirm(trade: string, number: number): { readonly name: string; readonly code: string } {
  const place = trades.indexOf(trade)
  const serial = `DEM${String(place * 1000 + number).padStart(5, '0')}`
  const body = `91410100${serial}${organisationCheck(serial)}`
  return { name: `演示第${number}${words[trade]}`, code: `${body}${creditCodeCheck(body)}` }
}

const weights = [3, 7, 9, 10, 5, 8, 4, 2]

/** The ninth character of an organisation code (GB 11714). */
function organisationCheck(serial: string): string {
  const sum = weights.reduce((all, weight, place) => all + weight * Number.parseInt(serial[place]!, 36), 0)
  const check = 11 - (sum % 11)
  return check === 11 ? '0' : check === 10 ? 'X' : String(check)
}
