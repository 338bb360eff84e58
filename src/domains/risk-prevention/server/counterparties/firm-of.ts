import type { Transaction } from '#base/database/index.ts'
import { Problem, type Actor } from '#base/http/index.ts'
import { getCounterparty, nameCounterparty, relate } from '#platform/counterparties/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'

interface Named {
  readonly counterpartyId: string | null
  readonly counterpartyName: string
  readonly counterpartyCode: string | null
}

interface Deed {
  /** Whose deed it is: from now on it deals with the firm. */
  readonly organisationId: string
  readonly actor: Actor
  readonly at: Date
}

/**
 * The firm that a form names: one that is known, or one registered in the same act. The record keeps the name as it was then.
 * @throws Problem `counterparties.not-found`, `counterparties.wrong`
 */
export async function firmOf(
  tx: Transaction,
  { counterpartyId, counterpartyName, counterpartyCode }: Named,
  { organisationId, actor, at }: Deed,
): Promise<{ id: string; name: string }> {
  if (counterpartyId) {
    const { id, kind, name } = await getCounterparty(tx, counterpartyId, actor)
    await relate(tx, organisationId, [id])
    return { id, name: shownName(kind, name) }
  }
  const named = { organisationId, kind: 'organisation', name: counterpartyName, code: counterpartyCode, at } as const
  const { id } = await nameCounterparty(tx, named).catch((error: unknown) => {
    throw error instanceof Problem ? atOwnField(error) : error
  })
  return { id, name: counterpartyName }
}

/** The number has another name in this form. */
function atOwnField({ code, status, title, detail, errors }: Problem): Problem {
  const placed = errors.map(({ path, message }) => ({
    path: path === 'body.code' ? 'body.counterpartyCode' : 'body.counterpartyName',
    message,
  }))
  return new Problem(code, { status, title }, detail, placed)
}
