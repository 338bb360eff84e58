import type { Notification } from '../../contract/index.ts'

/** Kinds of notification have no names of their own: a person knows one by the latest that came of it. */
export function kindsOf(
  latestFirst: readonly Pick<Notification, 'kind' | 'title'>[],
  quietKinds: readonly string[],
): { value: string; label: string }[] {
  const titles = new Map<string, string>()
  for (const { kind, title } of latestFirst) if (!titles.has(kind)) titles.set(kind, title)
  for (const kind of quietKinds) if (!titles.has(kind)) titles.set(kind, '')
  return [...titles].map(([value, title]) => ({
    value,
    label: title ? `如：${title}` : `以前选择的一类（${value}）`,
  }))
}
