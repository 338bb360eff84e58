import { fold } from './fold.ts'

const digits = '零一二三四五六七八九'

/** A number up to 99 in figures or Chinese: `12`, `十二`, `两`; null for anything else. */
export function readNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const plain = text.replaceAll('两', '二').replaceAll(/[〇○]/g, '零')
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(plain)
  if (!match || plain === '') return plain === '零' ? 0 : null
  const [, tens, ten, ones] = match
  if (!ten) return tens && ones ? null : digits.indexOf(tens ?? ones!)
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0)
}

/** Pattern of a number as `readNumber` takes it, for use inside regular expressions. */
export const numberPattern = '(?:\\d{1,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九])'

/** The number of an item, as its cell writes it: 四, （四）, 第四项, 4, 4. */
export const itemNumber = (no: string): number | null => readNumber(fold(no).text.replaceAll(/^第|[().、．项条]/g, ''))
