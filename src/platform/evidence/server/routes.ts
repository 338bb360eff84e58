import { scopesOf, serveRead, type Route } from '#base/http/index.ts'
import { countFacts, findFacts, listFactKinds, previewBinding } from '../contract/index.ts'
import { explainBinding } from '../domain/index.ts'
import { answerBinding } from './answer-binding.ts'
import { countFactsByUnit } from './count-facts.ts'
import { listKnownKinds } from './fact-kinds.ts'
import { pageFacts } from './find-facts.ts'
import { refuseOutside } from './refuse-outside.ts'

const permission = 'evidence.read'

export const evidenceRoutes: readonly Route[] = [
  serveRead(listFactKinds, async () => ({ items: listKnownKinds() })),
  serveRead(findFacts, ({ db, actor, input }) => pageFacts(db, scopesOf(actor, permission), input.query)),
  serveRead(countFacts, async ({ db, actor, input: { query } }) => {
    await refuseOutside(db, query.organisationId, scopesOf(actor, permission))
    const period = { from: query.from ?? null, to: query.to ?? null }
    const kinds = query.kind ? { kinds: [query.kind] } : {}
    return { items: await countFactsByUnit(db, query.organisationId, { ...kinds, period }) }
  }),
  serveRead(previewBinding, async ({ db, actor, input: { body } }) => {
    await refuseOutside(db, body.context.organisationId, scopesOf(actor, permission))
    const result = await answerBinding(db, body.binding, body.context)
    return { ...result, explanation: explainBinding(body.binding, listKnownKinds()) }
  }),
]
