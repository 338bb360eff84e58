import { RegisterItem, type RegisterDefinition } from '../contract/index.ts'

export const mostItems = 50_000
const mostFaults = 20

/** What is wrong with the rows, each with its place; empty where they are fit to be published. */
export function checkItems(definition: RegisterDefinition, items: readonly RegisterItem[]): string[] {
  if (items.length === 0) return ['清单没有内容，请至少写入一行']
  if (items.length > mostItems) return [`清单超过 ${mostItems} 行，请分成几份清单`]
  const faults: string[] = []
  const places = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const line = index + 1
    faults.push(...faultsOf(definition, item).map((fault) => `第 ${line} 行：${fault}`))
    const earlier = places.get(item.key)
    if (earlier !== undefined) faults.push(`第 ${line} 行与第 ${earlier} 行的编号“${item.key}”相同，请删除一行`)
    places.set(item.key, line)
    if (faults.length >= mostFaults) return faults
  }
  return faults
}

function faultsOf(definition: RegisterDefinition, item: RegisterItem): string[] {
  const parsed = RegisterItem.safeParse(item)
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${titleOf(definition, path)}：${message}`)
  const known = new Set(definition.columns.map(({ key }) => key))
  const strange = Object.keys(item.values).filter((key) => !known.has(key))
  const faults = strange.map((key) => `没有“${key}”这一列`)
  for (const { key, title, type = 'text' } of definition.columns) {
    const value = item.values[key] ?? null
    if (value === null) continue
    if ((type === 'number') !== (typeof value === 'number'))
      faults.push(type === 'number' ? `“${title}”应为数字` : `“${title}”应为文字`)
    else if (type === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value)))
      faults.push(`“${title}”应为日期，写作 2020-12-28`)
  }
  const headline = item.values[definition.headline]
  if (headline === null || headline === undefined || headline === '')
    faults.push(`缺少“${titleOf(definition, ['values', definition.headline])}”`)
  return faults
}

function titleOf(definition: RegisterDefinition, path: readonly PropertyKey[]): string {
  const key = String(path.at(-1))
  return definition.columns.find((column) => column.key === key)?.title ?? key
}
