import { asJson, type Transaction } from '#base/database/index.ts'
import { isWithin, subtree, type Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { caseTables, type EntryTable } from './tables.ts'

export interface NewEntry {
  readonly caseId: string
  readonly kind: string
  readonly text: string
  readonly note?: string
  readonly action?: string | null
  readonly partyText?: string | null
  readonly form?: Record<string, unknown>
  readonly from?: string | null
  readonly to?: string | null
  readonly revision: number
  readonly at: Date
}

export interface Author {
  readonly personId: string | null
  readonly name: string
  readonly onBehalfOfName: string | null
}

/** Writes one step of the case's way, and answers its id. */
export async function writeEntry(tx: Transaction, entry: NewEntry, author: Author): Promise<string> {
  const id = newId()
  const row: Omit<EntryTable, 'form'> = {
    id,
    case_id: entry.caseId,
    kind: entry.kind,
    action: entry.action ?? null,
    text: entry.text,
    note: entry.note ?? '',
    party_text: entry.partyText ?? null,
    from_state: entry.from ?? null,
    to_state: entry.to ?? null,
    person_id: author.personId,
    person_name: author.name,
    on_behalf_of_name: author.onBehalfOfName,
    revision: entry.revision,
    at: entry.at,
  }
  await caseTables(tx)
    .insertInto('procedures.entry')
    .values({ ...row, form: asJson(entry.form ?? {}) })
    .execute()
  return id
}

/**
 * Whose name stands beside the person's: the holder of the seat who is stood in for, or the lender of the post where no own
 * post suffices (AB岗).
 */
export function authorOf(
  actor: Actor,
  permission: string,
  path: string,
  holder?: { readonly personId: string; readonly name: string },
): Author {
  const sufficient = actor.posts.filter(
    (post) => post.permissions.has(permission) && isWithin(path, subtree(post.organisationPath)),
  )
  const lent = sufficient.some(({ onBehalfOf }) => !onBehalfOf) ? undefined : sufficient[0]?.onBehalfOf
  const stoodInFor = holder && holder.personId !== actor.personId ? holder.name : undefined
  return { personId: actor.personId, name: actor.name, onBehalfOfName: stoodInFor ?? lent?.name ?? null }
}
