import { expect, test } from 'vitest'
import { draftFromNotice, readNotice } from '#domains/programmes/domain/index.ts'
import { openFixture } from '#domains/programmes/fixtures/open-fixture.ts'
import { documentUsed } from '#domains/guidance/contract/index.ts'
import { mediationFacts } from '#domains/mediation/contract/index.ts'
import { casePublished, selectionHeld } from '#domains/typical-cases/contract/index.ts'
import { offerBindings } from '#platform/evidence/domain/index.ts'

const kinds = [documentUsed, ...mediationFacts, casePublished, selectionHeld]

async function offersOf(name: 'huiji-2015' | 'commerce-2017'): Promise<Record<string, string[]>> {
  const { rows } = draftFromNotice(readNotice(await openFixture(name), { year: Number(name.slice(-4)) }))
  const offers = rows.map(({ code, level1, level2, name: title, materials, requirement }) => {
    const words = [level1, level2, title, ...materials, requirement].join('；')
    return [code, offerBindings(words, kinds).map(({ factKind }) => factKind)] as const
  })
  return Object.fromEntries(offers.filter(([, kindsOfRow]) => kindsOfRow.length))
}

test('the rows of 2015 on guidance cases and mediation are offered the work that proves them', async () => {
  expect(await offersOf('huiji-2015')).toEqual({
    2.2: ['guidance.document-used'],
    2.3: ['typical-cases.case-published'],
    4.3: ['guidance.document-used'],
    6.2: ['mediation.mediator-roster-published'],
    6.3: ['mediation.held', 'typical-cases.case-published'],
  })
})

test('the rows of 2017 on guidance cases and the roster of mediators are offered the work that proves them', async () => {
  expect(await offersOf('commerce-2017')).toEqual({
    2: ['guidance.document-used', 'typical-cases.case-published', 'typical-cases.selection-held'],
    3: ['mediation.mediator-roster-published'],
  })
})
