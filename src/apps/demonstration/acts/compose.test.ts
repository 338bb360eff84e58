import { expect, test } from 'vitest'
import { adviceIssued, documentUsed, visitMade } from '#domains/guidance/contract/index.ts'
import { mediationFacts } from '#domains/mediation/contract/index.ts'
import { documentRegistered } from '#domains/normative-documents/contract/index.ts'
import { draftFromNotice, readNotice } from '#domains/programmes/domain/index.ts'
import { openFixture } from '#domains/programmes/fixtures/open-fixture.ts'
import { casePublished } from '#domains/typical-cases/contract/index.ts'
import { composed } from './compose.ts'

const kinds = [visitMade, documentUsed, adviceIssued, ...mediationFacts, casePublished, documentRegistered]
const boundTo = async (name: 'huiji-2015' | 'commerce-2017') => {
  const { rows } = composed(draftFromNotice(readNotice(await openFixture(name))), kinds)
  return Object.fromEntries(
    rows
      .filter(({ bindings }) => bindings.length > 0)
      .map(({ code, bindings }) => [code, bindings.map(({ factKind }) => factKind)]),
  )
}

test('the words of 2015 二, 四.3, 六 are answered by guidance, mediation and typical cases, and nothing else is', async () => {
  expect(await boundTo('huiji-2015')).toEqual({
    1: ['normative-documents.document-registered'],
    '2.1': ['normative-documents.document-registered'],
    '2.2': ['guidance.document-used'],
    '2.3': ['typical-cases.case-published'],
    '4.3': ['guidance.document-used'],
    '6.1': ['normative-documents.document-registered'],
    '6.2': ['mediation.mediator-roster-published', 'normative-documents.document-registered'],
    '6.3': ['mediation.held', 'typical-cases.case-published'],
  })
})

test('of 2017 二 one is enough, documents used or cases chosen; 三 is the published roster', async () => {
  const { 2: second, 3: third, ...others } = await boundTo('commerce-2017')
  expect(second).toEqual(['guidance.document-used', 'typical-cases.case-published'])
  expect(third).toEqual(['mediation.mediator-roster-published'])
  expect(others).toEqual({ 1: ['normative-documents.document-registered'] })
  const { rows } = composed(draftFromNotice(readNotice(await openFixture('commerce-2017'))), kinds)
  const isAlternative = (code: string) => rows.find((row) => row.code === code)!.bindings.map((one) => one.orPrevious)
  expect(isAlternative('2')).toEqual([true, true])
  expect(isAlternative('3')).toEqual([false])
})
