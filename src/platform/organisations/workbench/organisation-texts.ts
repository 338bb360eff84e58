import { codeKinds, organisationKinds } from '../contract/index.ts'

export const list = { title: '机构', path: '/organisations' }
export const kindOptions = Object.entries(organisationKinds).map(([value, label]) => ({ value, label }))
export const codeKindOptions = Object.entries(codeKinds).map(([value, label]) => ({ value, label }))

/** `2018-12-01 至 2024-02-29`; nobody knows since when: `… 至 …`. `untilOn` is the first day that no longer counts. */
export function periodText(fromOn: string | null, untilOn: string | null): string {
  return `${fromOn ?? '（不详）'} 至 ${untilOn ? `${untilOn} 前` : '今'}`
}
