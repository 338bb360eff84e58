import { z } from 'zod'

/** Characters that no text of a person contains: control characters except tab and line ends, and marks that hide text. */
const unusable = /[^\P{Cc}\t\r\n]|\p{Cf}|[\ufffe\uffff]/u

function isUsable(text: string): boolean {
  return text.isWellFormed() && !unusable.test(text)
}

const unusableMessage = '含有不可见字符或残缺字符，请删除后重新输入'
const markupMessage = '不能含有网页标记（<…>），请删除尖括号'

/** One line that a person types: a name, a title, a reason. Never empty; blanks around it are dropped. */
export function oneLine(maximumLength: number) {
  return z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(maximumLength, `不能超过 ${maximumLength} 个字`)
    .refine((text) => isUsable(text) && !/[\r\n\t\u2028\u2029]/.test(text), unusableMessage)
}

/** One line that may be left out: a place, an officer, a result. */
export function optionalLine(maximumLength: number) {
  return z
    .string()
    .trim()
    .max(maximumLength, `不能超过 ${maximumLength} 个字`)
    .refine((text) => isUsable(text) && !/[\r\n\t\u2028\u2029]/.test(text), unusableMessage)
}

/** A name: one line without markup, so that it is safe wherever it is printed. */
export function nameOf(maximumLength: number) {
  return oneLine(maximumLength).refine((text) => !/[<>]/.test(text), markupMessage)
}

/** Text of several lines. */
export function paragraphs(maximumLength: number) {
  return z
    .string()
    .trim()
    .min(1, '不能为空')
    .max(maximumLength, `不能超过 ${maximumLength} 个字`)
    .refine(isUsable, unusableMessage)
}

/** A day that exists, `YYYY-MM-DD`, in a year that people here can mean. */
export const Day = z.iso
  .date('应为存在的日期，写作 2020-12-28')
  .refine((day) => day >= '1900-01-01' && day < '2200-01-01', '年份应在 1900 至 2199 之间')

/** The id of a record. */
export const Id = z.uuid('编号格式不对')
