import { callSignedIn, type SearchHit } from '#ui/workbench/index.ts'
import { listOrganisations, organisationKinds } from '../contract/index.ts'

/** Units for the search box: by name, number or pinyin initials. */
export async function searchOrganisations(words: string, signal: AbortSignal): Promise<SearchHit[]> {
  const { items } = await callSignedIn(listOrganisations, { query: { q: words, pageSize: 8 } }, { signal })
  return items.map((organisation) => ({
    id: organisation.id,
    kind: '机构',
    title: organisation.name,
    detail: [organisationKinds[organisation.kind], organisation.parentName].filter(Boolean).join(' · '),
    path: `/organisations/${organisation.id}`,
  }))
}
