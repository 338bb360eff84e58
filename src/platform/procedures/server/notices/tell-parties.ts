import { readConfig } from '#base/config/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { cancelOutside, tellOutsider } from '#platform/notifications/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { CaseAction, DefinedCases } from '../../contract/index.ts'
import { composeNotice } from '../../domain/compose-notice.ts'
import { noticeOfAct, noticesOf } from '../../domain/notices.ts'
import { hooksOf, type ActHappening } from '../registry.ts'
import { caseTables, type CaseTable } from '../tables.ts'
import { partyKind } from './party-outsiders.ts'
import { findOwnText } from './read-notice-texts.ts'

interface News {
  /** Names the occasion: told once. */
  readonly name: string
  /** Which of the procedure's messages it is. */
  readonly notice: string
  /** What it has filled in. */
  readonly words?: Readonly<Record<string, string>> | undefined
  readonly roles?: readonly string[] | undefined
  /** A reminder's day; at once where it is absent. */
  readonly onDay?: string
  readonly at: Date
}

type Told = Pick<CaseTable, 'id' | 'kind' | 'number' | 'organisation_id'>

/** Tells the parties who agreed to it, in the transaction of what happened. */
export async function tellParties(
  tx: Transaction,
  defined: DefinedCases,
  row: Told,
  { notice, words = {}, roles, ...occasion }: News,
): Promise<void> {
  const parties = await caseTables(tx)
    .selectFrom('procedures.party')
    .select('id')
    .where('case_id', '=', row.id)
    .where('removed_at', 'is', null)
    .where('wants_notices', '=', true)
    .$if(roles !== undefined, (some) => some.where('role', 'in', [...roles!]))
    .orderBy('position')
    .execute()
  if (!parties.length) return
  const access = await hooksOf(row.kind).partyAccess?.(tx, row.id)
  const { name: unit } = await getOrganisation(tx, row.organisation_id)
  const heading = `${unit}：${defined.procedure.title}${defined.procedure.noun}的进展`
  const compose = await noticeWriter(tx, defined, row.organisation_id, notice)
  for (const { id } of parties) {
    const code = access?.codeOf(id)
    await tellOutsider(tx, {
      outsider: { kind: partyKind, id },
      subject: { module: row.kind, id: row.id },
      heading,
      text: compose({ words: { ...words, number: row.number }, code, page: access?.page }),
      code,
      ...occasion,
    })
  }
}

interface Said {
  readonly words: Readonly<Record<string, string>>
  readonly code: string | undefined
  /** Of the portal: `/mediation/progress`. */
  readonly page: string | undefined
}

/** Writes one of a procedure's messages as the unit words it; `unit` is filled in. For the engine, and for a domain that tells by itself. */
export async function noticeWriter(
  tx: Transaction,
  defined: DefinedCases,
  organisationId: string,
  notice: string,
): Promise<(said: Said) => string> {
  const kind = noticesOf(defined.procedure).find(({ id }) => id === notice)
  if (!kind) throw new Error(`${defined.procedure.kind} has no notice ${notice}`)
  const { name: unit, path } = await getOrganisation(tx, organisationId)
  const text = (await findOwnText(tx, defined.procedure.kind, path, notice)) ?? kind.standardText
  return ({ words, code, page }) =>
    composeNotice({
      text,
      fields: kind.fields,
      words: { ...words, unit },
      code,
      isCodeWhole: kind.withCode,
      address: page && `${readConfig().portalUrl}${page}`,
    })
}

/** What the definition says of the act, and the reminders that now stand. */
export async function tellOfAct(
  tx: Transaction,
  defined: DefinedCases,
  { notifies }: CaseAction,
  happening: ActHappening,
): Promise<void> {
  const { action, case: row, entryId, form, standing, at, today } = happening
  if (notifies && (notifies.when?.(form as never, standing) ?? true))
    await tellParties(tx, defined, row, {
      name: `entry-${entryId}`,
      notice: noticeOfAct(action),
      // The form is what the action's own schema parsed.
      words: notifies.words?.(form as never, standing),
      roles: notifies.roles,
      at,
    })
  const { partyReminders } = hooksOf(row.kind)
  if (!partyReminders) return
  await cancelOutside(tx, { module: row.kind, id: row.id }, { startingWith: 'reminder-', at })
  for (const { name, ...reminder } of await partyReminders(tx, happening))
    if (reminder.onDay > today) await tellParties(tx, defined, row, { name: `reminder-${name}`, ...reminder, at })
}
