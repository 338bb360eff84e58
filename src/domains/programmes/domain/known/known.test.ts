import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GradingRule } from '../../contract/grading-rule.ts'
import { findBoundarySentence, findKnownProgramme, knownProgrammes, addresseeKinds } from './index.ts'

const sheet = readFileSync(new URL('fixtures/zhengzhou-2020-task-sheet.txt', import.meta.url), 'utf8')
const programme = findKnownProgramme('2020-zhengzhou')!
const row = (id: string) => programme.rows.find((candidate) => candidate.id === id)!

/** Every string under a key that holds words of the document. */
function quotedTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['quote', 'text', 'requirement', 'deadline', 'boundary'].includes(key) ? [value] : []
  if (Array.isArray(value))
    return value.flatMap((item) =>
      typeof item === 'string' && ['quotes', 'materials'].includes(key) ? [item] : quotedTexts(item, key),
    )
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([name, item]) => quotedTexts(item, name))
  return []
}

describe('the Zhengzhou programme of 2020', () => {
  it('has the twelve rows of the sheet in its order', () => {
    expect(programme.rows.map(({ id }) => id)).toEqual([
      'G1',
      'G2',
      'G3',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9a',
      'G9b',
      'G10',
      'G11',
    ])
  })

  it.each(programme.rows.map((each) => [each.id, each] as const))(
    'quotes only words that the sheet prints, in %s',
    (_, each) => {
      const texts = quotedTexts(each)
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(sheet).toContain(text)
    },
  )

  it.each(programme.rows.map((each) => [each.id, each.rule] as const))(
    'has a rule of the given shape in %s',
    (_, rule) => {
      expect(GradingRule.parse(rule)).toEqual(rule)
    },
  )

  it('tells which rows bind counties, development zones and departments', () => {
    const rowsOf = (kind: (typeof addresseeKinds)[number]) =>
      programme.rows.filter((each) => each.appliesTo.includes(kind)).map(({ id }) => id)
    expect(rowsOf('county')).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9a', 'G10', 'G11'])
    expect(rowsOf('developmentZone')).toEqual(rowsOf('county'))
    expect(rowsOf('department')).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G7', 'G8', 'G9b', 'G10', 'G11'])
  })

  it('lowers for lateness in G1 to G4 only', () => {
    expect(programme.rows.filter(({ rule }) => rule.downgrade?.when.includes('late')).map(({ id }) => id)).toEqual([
      'G1',
      'G2',
      'G3',
      'G4',
    ])
  })

  it('asks ten contacts, three kinds of publicity, and two uploads for supervision and assessment', () => {
    expect(row('G4').contactsRequired?.count).toBe(10)
    const publicity = row('G3').rule
    expect(publicity.kind === 'criteriaCount' && publicity.criteria[0]?.minimum?.count).toBe(3)
    expect(row('G9a').dueOn).toEqual(['2020-09-25', '2020-12-25'])
  })

  it('says where the boundary sentence stands', () => {
    expect(findBoundarySentence(programme)).toEqual({ rowId: 'G5', quote: '以上包含本数，以下不包含本数' })
  })

  it('is found by its id only', () => {
    expect(findKnownProgramme('2021-zhengzhou')).toBeUndefined()
    expect(new Set(knownProgrammes.map(({ id }) => id)).size).toBe(knownProgrammes.length)
  })
})
