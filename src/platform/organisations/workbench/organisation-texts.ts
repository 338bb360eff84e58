import { codeKinds, organisationKinds } from '../contract/index.ts'

export const list = { title: '机构', path: '/organisations' }
export const kindOptions = Object.entries(organisationKinds).map(([value, label]) => ({ value, label }))
export const codeKindOptions = Object.entries(codeKinds).map(([value, label]) => ({ value, label }))

/** `自 2018-12-01 起`, `2009-01-01 至 2018-12-01 前`: `untilOn` is the first day that no longer counts. */
export function periodText(fromOn: string | null, untilOn: string | null): string {
  if (untilOn === null) return fromOn === null ? '起始日期不详，沿用至今' : `自 ${fromOn} 起`
  return `${fromOn ?? '起始日期不详'} 至 ${untilOn} 前`
}

/** A period whose last day is named and included. */
export function spanText(fromOn: string, lastOn: string | null): string {
  return lastOn === null ? `自 ${fromOn} 起` : `${fromOn} 至 ${lastOn}`
}
