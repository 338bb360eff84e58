import type { InputOf, UseCase } from '#base/http/index.ts'
import { listPostHolders } from '#platform/identity/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { judgingRoles, type listPossibleJudges } from '../../contract/index.ts'
import { findSelection, organise } from './read-selections.ts'

/** Whoever holds a post that may judge, in the organising unit and below. */
export async function listPossibleJudgesUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listPossibleJudges>>) {
  const { row, path } = await findSelection(db, input.params.selectionId, actor)
  await requireUnit(db, row.organisation_id, actor, organise)
  const people = await listPostHolders(db, judgingRoles, path, today)
  return people.map(({ id, name, organisationName }) => ({ id, name, organisationName }))
}
