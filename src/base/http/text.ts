import { z } from 'zod'

/** Characters that no text of a person contains: control characters, halves of a surrogate pair, marks that hide text. */
const unusable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/

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

/** A day that exists, `YYYY-MM-DD`. */
export const Day = z.iso.date('应为存在的日期，写作 2020-12-28')

/** The id of a record. */
export const Id = z.uuid('编号格式不对')
