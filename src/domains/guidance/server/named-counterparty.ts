import type { Transaction } from '#base/database/index.ts'
import { Problem, type Actor } from '#base/http/index.ts'
import { getCounterparty, nameCounterparty, relate } from '#platform/counterparties/index.ts'
import type { VisitFields } from '../contract/index.ts'

interface Deed {
  readonly organisationId: string
  readonly actor: Actor
  readonly at: Date
}

/**
 * Whom the visit was paid to: one that is known, or one registered by what was written down. An individual without a number
 * is only a name: two people of one name would become one.
 * @throws Problem `counterparties.not-found`, `counterparties.wrong`
 */
export async function namedCounterparty(
  tx: Transaction,
  { id, kind, name, code }: VisitFields['counterparty'],
  { organisationId, actor, at }: Deed,
): Promise<{ id: string | null; kind: VisitFields['counterparty']['kind']; name: string }> {
  if (id) {
    const known = await getCounterparty(tx, id, actor)
    await relate(tx, organisationId, [known.id])
    return { id: known.id, kind: known.kind, name: known.name }
  }
  if (kind === 'individual' && !code) return { id: null, kind, name }
  const named = await nameCounterparty(tx, { organisationId, kind, name, code, at }).catch((error: unknown) => {
    throw error instanceof Problem ? atOwnField(error) : error
  })
  return { id: named.id, kind, name }
}

/** The same words, at the place where this form has the field. */
function atOwnField({ code, status, title, detail, errors }: Problem): Problem {
  const placed = errors.map(({ path, message }) => ({ path: path.replace('body.', 'body.counterparty.'), message }))
  return new Problem(code, { status, title }, detail, placed)
}
