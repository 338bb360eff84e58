/** The form's fields as the endpoint takes them. */
export function bodyOf(values: Readonly<Record<string, unknown>>, opinionIds: readonly string[]) {
  const { fate, reason, changedClauseId, after, changeNote } = values
  const adopts = fate === 'adopted' || fate === 'partlyAdopted'
  const changes = adopts && changedClauseId && after ? [{ clauseId: changedClauseId, after }] : []
  return { opinionIds, fate, reason, changes, ...(adopts && changeNote ? { changeNote } : {}) }
}
