import { callSignedIn, type SearchHit } from '#ui/workbench/index.ts'
import { listPeople, roles } from '../contract/index.ts'

const most = 8

/** Colleagues for the search box: by name or pinyin initials. */
export async function searchPeople(words: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await callSignedIn(listPeople, { query: { q: words } }, { signal })
  return items.slice(0, most).map((person) => ({
    id: person.id,
    kind: '人员',
    title: person.name,
    detail: [person.organisationName, person.title ?? person.roles.map((role) => roles[role]).join('、')]
      .filter(Boolean)
      .join(' · '),
    path: `/accounts/${person.id}`,
  }))
}
