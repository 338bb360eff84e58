/** Pure rules of registers: what a row may hold, what changed, which version applied on a day. */
export { checkItems, mostItems } from './check-items.ts'
export { compareRows } from './compare-rows.ts'
export { versionOn } from './version-on.ts'
