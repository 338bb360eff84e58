import { z } from 'zod'

const control = /[^\P{Cc}\t\r\n]|[\ufffe\uffff]/u

/**
 * Words of a document, which may be absent and may hold any character that prints; marks that print nothing (zero-width
 * blanks of a word processor) are dropped.
 */
export function documentText(maximumLength: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(/\p{Cf}/gu, ''))
    .max(maximumLength, `不能超过 ${maximumLength} 个字`)
    .refine((text) => text.isWellFormed() && !control.test(text), '含有不可见字符或残缺字符，请删除后重新输入')
}
