import { findPersonalData } from '#platform/publishing/domain/index.ts'
import { caseParts, type CaseParts } from '../contract/typical-case.ts'

const letters = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']

/** Each name becomes 某甲, 某乙…; the longest first, so that a name inside another one does not break it. */
export function withoutNames(text: string, hidden: readonly string[]): string {
  return [...hidden.entries()]
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((shown, [place, name]) => shown.replaceAll(name, `某${letters[place] ?? `${place + 1}`}`), text)
}

/** The parts as others may read them: what was written for them, else the original without its names. */
export function shownParts(original: CaseParts, shown: CaseParts, hidden: readonly string[]): CaseParts {
  const of = (part: keyof CaseParts) => shown[part] || withoutNames(original[part], hidden)
  return { situation: of('situation'), practice: of('practice'), effect: of('effect') }
}

/** What still tells who it was: names that may not appear, and anything that looks like personal information. */
export function stillIdentified(title: string, shown: CaseParts, hidden: readonly string[]): string[] {
  const text = [title, ...caseParts.map((part) => shown[part])].join('\n')
  const named = hidden.filter((name) => text.includes(name))
  return [...named, ...findPersonalData(text).map(({ quote }) => quote)]
}
