import { expect, test } from 'vitest'
import type { Published } from '../contract/index.ts'
import { registerPublishedPlace, waysFrom } from './published-places.ts'

const entry: Published = {
  id: '019b0000-0000-7000-8000-000000000001',
  code: 'DEMO2345',
  title: '演示案例',
  kind: 'sample-story',
  organisationId: '019b0000-0000-7000-8000-000000000002',
  organisationName: '演示局',
  publishedAt: '2020-12-01T00:00:00.000Z',
  withdrawnAt: null,
  data: null,
  html: '',
  text: '',
  hash: '',
  attachments: [],
  withdrawalNote: null,
  supersededBy: null,
}

test('an entry of a kind without a list of its own leads back to everything that is published', () => {
  const { trail, onwards } = waysFrom({ ...entry, kind: 'sample-nothing' })
  expect(trail.map(({ path }) => path)).toEqual(['/', '/published'])
  expect(onwards).toEqual([{ title: '全部公布', path: '/published' }])
})

test('one of a list leads to what is about the same matter, to its unit’s others and to the list', () => {
  registerPublishedPlace({
    kind: 'sample-story',
    title: '演示故事',
    path: '/stories',
    trail: [{ title: '首页', path: '/' }],
    related: () => [{ title: '风险提示', path: '/risks/1' }],
  })
  const { trail, onwards } = waysFrom(entry)
  expect(trail.map(({ title }) => title)).toEqual(['首页', '演示故事'])
  expect(onwards.map(({ path }) => path)).toEqual(['/risks/1', `/stories?unit=${entry.organisationId}`, '/stories'])
})
