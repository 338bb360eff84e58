import type { Clause } from '../../contract/index.ts'

/** The form's fields as the endpoint takes them. */
export function bodyOf(
  values: Readonly<Record<string, unknown>>,
  opinionIds: readonly string[],
  clauses: readonly Pick<Clause, 'id' | 'currentText'>[],
) {
  const { fate, reason, changedClauseId, after, changeNote } = values
  const adopts = fate === 'adopted' || fate === 'partlyAdopted'
  const isChanged = clauses.some(({ id, currentText }) => id === changedClauseId && after && after !== currentText)
  const changes = adopts && isChanged ? [{ clauseId: changedClauseId, after }] : []
  return { opinionIds, fate, reason, changes, ...(adopts && changeNote ? { changeNote } : {}) }
}
