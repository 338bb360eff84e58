import { expect, test } from 'vitest'
import { proposeBodies } from './propose-bodies.ts'

const rule = (word: string, organisationId: string) => ({
  word,
  organisationId,
  organisationName: `演示${organisationId}`,
})
const rules = [rule('占道', 'A'), rule('占道经营', 'A'), rule('油烟', 'B'), rule('店外', 'A'), rule('排放', 'B')]

test('bodies are proposed by the words that led to them, the more telling first', () => {
  expect(proposeBodies('占道经营时油烟排放怎么办', rules)).toEqual([
    { organisationId: 'A', organisationName: '演示A', words: ['占道经营', '占道'] },
    { organisationId: 'B', organisationName: '演示B', words: ['排放', '油烟'] },
  ])
  expect(proposeBodies('油烟排放、占道', rules).map(({ organisationId }) => organisationId)).toEqual(['B', 'A'])
})

test('nothing is proposed where no word is found', () => {
  expect(proposeBodies('请问几点上班', rules)).toEqual([])
})
