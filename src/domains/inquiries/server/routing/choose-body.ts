import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import { proposeBodies, type ProposedBody } from '../../domain/index.ts'
import { inquiryTables } from '../tables.ts'

interface Body {
  readonly id: string
  readonly name: string
}

/** The body that the asker chose; else the one that the words lead to; else the city, whose office sends it on. */
export async function chooseBody(
  db: Db | Transaction,
  { organisationId, question }: { readonly organisationId?: string | undefined; readonly question: string },
): Promise<Body | undefined> {
  if (organisationId) return findBody(db, organisationId)
  const [first] = await proposedBodies(db, question)
  if (first) return { id: first.organisationId, name: first.organisationName }
  return db
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'city')
    .where('abolished_on', 'is', null)
    .orderBy('path')
    .executeTakeFirst()
}

/** Bodies that the question's words lead to. */
export async function proposedBodies(db: Db | Transaction, question: string): Promise<ProposedBody[]> {
  const rules = await inquiryTables(db)
    .selectFrom('inquiries.routing_word')
    .select(['word', 'organisation_id as organisationId', 'organisation_name as organisationName'])
    .execute()
  return proposeBodies(question, rules)
}

async function findBody(db: Db | Transaction, id: string): Promise<Body | undefined> {
  return db
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('kind', 'in', answeringKinds)
    .where('abolished_on', 'is', null)
    .executeTakeFirst()
}

/** Kinds of bodies that answer questions: not provinces, towns or divisions. */
export const answeringKinds = ['city', 'county', 'developmentZone', 'department'] as const

/** Every body that a visitor may choose, the city first. */
export function listBodies(db: Db): Promise<Body[]> {
  return db
    .withTables<OrganisationsTables>()
    .selectFrom('organisations.organisation')
    .select(['id', 'name'])
    .where('kind', 'in', answeringKinds)
    .where('abolished_on', 'is', null)
    .orderBy('path')
    .execute()
}
