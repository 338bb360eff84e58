import { expect, test } from 'vitest'
import { nestTree } from './tree.ts'

const node = (id: string, parentId: string | null) => ({ id, parentId, name: id, kind: 'department' as const })

test('units stand below their superiors in the given order, whatever came first', () => {
  const tree = nestTree([
    node('division', 'bureau'),
    node('city', null),
    node('bureau', 'city'),
    node('county', 'city'),
  ])
  expect(tree.map((branch) => branch.id)).toEqual(['city'])
  expect(tree[0]?.children.map((branch) => branch.id)).toEqual(['bureau', 'county'])
  expect(tree[0]?.children[0]?.children.map((branch) => branch.id)).toEqual(['division'])
})

test('a unit whose superior is not shown stands at the top instead of vanishing', () => {
  expect(nestTree([node('bureau', 'city')]).map((branch) => branch.id)).toEqual(['bureau'])
})
