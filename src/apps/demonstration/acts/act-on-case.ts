import type { Endpoint } from '#base/http/index.ts'
import type { DefinedPapers, Paper } from '#platform/papers/contract/index.ts'
import type { Case, DefinedCases } from '#platform/procedures/contract/index.ts'
import type { Player } from '../stage.ts'

/** One act on a case as it stands now. */
export async function actOnCase(
  cases: DefinedCases,
  by: Player,
  { id }: Pick<Case, 'id'>,
  action: string,
  form: object = {},
): Promise<Case> {
  const params = { caseId: id }
  const { revision } = await by.call(cases.endpoints.show, { params })
  return by.call(
    cases.endpoints.acts[action] as Endpoint,
    { params, body: { revision, form } } as never,
  ) as Promise<Case>
}

/** A paper drafted from its template and issued with its number. */
export async function issuePaper(
  { endpoints }: DefinedPapers,
  by: Player,
  subject: { readonly kind: string; readonly id: string },
  kind: string,
  issuedOn: string,
): Promise<Paper> {
  const draft = await by.call(endpoints.draftPaper, { body: { subject, kind } })
  return by.call(endpoints.issuePaper, { params: { paperId: draft.id }, body: { revision: draft.revision, issuedOn } })
}
