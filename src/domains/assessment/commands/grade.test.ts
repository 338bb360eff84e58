import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseArguments, UnusableInput } from '#base/command-line/index.ts'
import { gradeCommand } from '../commands.ts'
import type { GradeAnswer } from './grade-answer.ts'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const county = fixture('county.json')
const department = fixture('department-with-holes.json')
const sheet = readFileSync(
  new URL('../../programmes/domain/known/fixtures/zhengzhou-2020-task-sheet.txt', import.meta.url),
  'utf8',
)

const folder = mkdtempSync(path.join(tmpdir(), 'grade-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const write = (content: string | Uint8Array) => {
  const file = path.join(folder, `${++files}.json`)
  writeFileSync(file, content)
  return file
}

const warned = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
beforeEach(() => void warned.mockClear())

const run = (...words: string[]) =>
  gradeCommand.run(parseArguments(['--programme', '2020-zhengzhou', ...words])) as GradeAnswer
const letters = ({ rows }: GradeAnswer) =>
  Object.fromEntries(Object.entries(rows).map(([id, { grade, undecided }]) => [id, grade ?? undecided]))

describe('grade', () => {
  it('answers every row of the unit with its letter, or what is undecided', () => {
    expect(letters(run('--facts', county))).toEqual({
      G1: '中',
      G2: '差',
      G3: '优',
      G4: '良',
      G5: '良',
      G6: '良',
      G7: '良',
      G8: '良',
      G9a: '优',
      G10: 'noRule',
      G11: 'noRule',
    })
  })

  it('explains each grade in steps whose quotes stand in the notice', () => {
    const { programme, rows } = run('--facts', county)
    expect(programme).toBe('2020-zhengzhou')
    expect(rows['G1']?.steps).toMatchObject([
      { rule: 'criteriaCount', quote: '2 个的为良', before: null, after: '良' },
      { rule: 'late', quote: '超期完成的降一个等次', before: '良', after: '中' },
    ])
    for (const { steps } of Object.values(rows)) for (const { quote } of steps) expect(sheet).toContain(quote)
  })

  it('warns on the error stream of a row that does not bind the unit', () => {
    expect(run('--facts', county).warnings).toEqual(['G9b 不适用于这类单位，没有评定'])
    expect(warned).toHaveBeenCalledWith('提醒：G9b 不适用于这类单位，没有评定\n')
  })

  it('leaves the holes of the text undecided', () => {
    expect(letters(run('--facts', department))).toEqual({
      G1: 'zeroCriteria',
      G4: 'lateAndUnreachable',
      G8: 'noAward',
      G9b: '良',
    })
  })

  it('closes them by settings, which stand in the steps with their decider', () => {
    const answer = run('--facts', department, '--settings', fixture('settings.json'))
    expect(letters(answer)).toEqual({ G1: '差', G4: '中', G8: '差', G9b: '良' })
    expect(answer.rows['G8']?.steps[0]?.settings).toEqual([
      { key: 'G8.noAward', value: '差', decidedBy: '市法治政府建设领导小组办公室' },
    ])
    expect(answer.rows['G1']?.steps[0]).toMatchObject({
      after: '中',
      settings: [{ key: 'G1.zeroCriteria', decidedBy: null }],
    })
  })

  it('names the content of the rules, the same for every unit', () => {
    const version = run('--facts', county).ruleVersion
    expect(version).toMatch(/^2020-zhengzhou@[0-9a-f]{16}$/)
    expect(run('--facts', department).ruleVersion).toBe(version)
  })

  it('reads a file with a byte order mark, and one without any row', () => {
    const facts = write('\uFEFF{"unit":{"name":"某某局","kind":"department"},"rows":{}}')
    expect(run('--facts', facts).rows).toEqual({})
    expect(gradeCommand.table(run('--facts', facts))).toContain('没有可评定的行')
  })

  it('is readable without --json', () => {
    const table = gradeCommand.table(run('--facts', county))
    expect(table).toContain('某某区人民政府')
    expect(table).toMatch(/^G1 {4}中$/m)
    expect(table).toMatch(/^G10 {3}未定（noRule）$/m)
    expect(table).toContain('原文：“超期完成的降一个等次”')
  })
})

/** A whole facts file around one row. */
const withRow = (id: string, row: unknown) =>
  JSON.stringify({ unit: { name: '某某区', kind: 'county' }, rows: { [id]: row } })
const work = { submittedAt: '2020-07-01T10:00:00+08:00', carriedOut: true, criteria: { c1: true, c2: true, c3: true } }
const survey = { submittedAt: '2020-09-01T10:00:00+08:00', contacts: 10, unreachable: 0, scores: [90] }

describe('facts that cannot be used are refused in one Chinese line that names the place', () => {
  const refusals: [string, string, RegExp][] = [
    ['empty file', '', /是空的/],
    ['blank file', ' \n\t', /是空的/],
    ['broken JSON', '{\n  "unit": {"name": "某",}\n}', /第 2 行第 \d+ 列起不是 JSON/],
    ['no object', '[1, 2]', /整个文档 是 列表，应为对象/],
    ['null', 'null', /整个文档 是 null，应为对象/],
    ['no unit', '{"rows": {}}', /unit 缺少这一项/],
    ['no rows', '{"unit": {"name": "某", "kind": "county"}}', /rows 缺少这一项/],
    ['no name', '{"unit": {"name": " ", "kind": "county"}, "rows": {}}', /unit\.name .*不能空着/],
    [
      'unknown kind',
      '{"unit": {"name": "某", "kind": "city"}, "rows": {}}',
      /unit\.kind 是 “city”，应为 county、developmentZone、department 之一/,
    ],
    ['unknown row', withRow('G9', {}), /rows 没有 “G9” 这一行，应为 G1、/],
    ['row of the prototype', withRow('toString', {}), /没有 “toString” 这一行/],
    ['row without content', withRow('G1', null), /rows\.G1 是 null，应为对象/],
    [
      'misspelt fact',
      withRow('G1', { ...work, submitedAt: null }),
      /rows\.G1 不认识 “submitedAt”，这一行可用：submittedAt、carriedOut、criteria/,
    ],
    ['fact of another row', withRow('G1', { ...work, award: 'first' }), /rows\.G1\.award 这一行不用/],
    ['missing fact', withRow('G6', { completed: 3 }), /rows\.G6\.total 缺少这一项/],
    ['missing submission', withRow('G8', { award: 'first' }), /rows\.G8\.submittedAt 缺少这一项/],
    ['missing criteria', withRow('G1', { ...work, criteria: undefined }), /rows\.G1\.criteria 缺少这一项/],
    [
      'missing criterion',
      withRow('G1', { ...work, criteria: { c1: true, c2: true } }),
      /rows\.G1\.criteria\.c3 缺少这个标准，应写全 c1、c2、c3/,
    ],
    [
      'unknown criterion',
      withRow('G1', { ...work, criteria: { ...work.criteria, c4: true } }),
      /rows\.G1\.criteria\.c4 不是本行的标准/,
    ],
    [
      'criterion as text',
      withRow('G1', { ...work, criteria: { ...work.criteria, c1: '是' } }),
      /rows\.G1\.criteria\.c1 是 “是”，应为true 或 false/,
    ],
    [
      'time without offset',
      withRow('G1', { ...work, submittedAt: '2020-07-01T10:00:00' }),
      /rows\.G1\.submittedAt 是“2020-07-01T10:00:00”，应为带时区的真实时刻/,
    ],
    ['day without time', withRow('G1', { ...work, submittedAt: '2020-07-01' }), /rows\.G1\.submittedAt .*带时区/],
    [
      'day that does not exist',
      withRow('G1', { ...work, submittedAt: '2020-02-30T10:00:00+08:00' }),
      /rows\.G1\.submittedAt .*真实时刻/,
    ],
    ['bad completion', withRow('G1', { ...work, completedAt: '昨天' }), /rows\.G1\.completedAt 是“昨天”/],
    ['score above 100', withRow('G7', { scores: [90, 101] }), /rows\.G7\.scores\[1\] 是 101，应不大于 100/],
    [
      'score below 0',
      withRow('G5', { submittedAt: work.submittedAt, expertScores: [-0.5] }),
      /rows\.G5\.expertScores\[0\] 是 -0.5，应不小于 0/,
    ],
    ['score as text', withRow('G7', { scores: ['90'] }), /rows\.G7\.scores\[0\] 是 “90”，应为数/],
    [
      'score that is no number',
      '{"unit":{"name":"某","kind":"county"},"rows":{"G7":{"scores":[NaN]}}}',
      /第 1 行第 \d+ 列起不是 JSON/,
    ],
    [
      'endless score',
      '{"unit":{"name":"某","kind":"county"},"rows":{"G7":{"scores":[1e999]}}}',
      /rows\.G7\.scores\[0\] 是 Infinity，应为数/,
    ],
    [
      'scores of G5 under the name of G7',
      withRow('G5', { submittedAt: work.submittedAt, scores: [90] }),
      /rows\.G5\.scores 这一行不用.*expertScores/,
    ],
    ['negative count', withRow('G4', { ...survey, contacts: -1 }), /rows\.G4\.contacts 是 -1，应不小于 0/],
    ['count with a fraction', withRow('G4', { ...survey, unreachable: 1.5 }), /rows\.G4\.unreachable 是 1.5，应为整数/],
    [
      'more unreachable than contacts',
      withRow('G4', { ...survey, unreachable: 11 }),
      /rows\.G4\.unreachable 是 11，多于 contacts 的 10/,
    ],
    ['none to train', withRow('G6', { completed: 0, total: 0 }), /rows\.G6\.total 是 0，应为至少 1/],
    [
      'more trained than there are',
      withRow('G6', { completed: 16, total: 15 }),
      /rows\.G6\.completed 是 16，多于 total 的 15/,
    ],
    [
      'unknown award',
      withRow('G8', { submittedAt: work.submittedAt, award: 'fourth' }),
      /rows\.G8\.award 是 “fourth”，应为 first、second、third、none 之一/,
    ],
    [
      'unknown item',
      withRow('G9a', { present: ['deployment'] }),
      /rows\.G9a\.present\[0\] 是“deployment”，应为 supervision、assessment 之一/,
    ],
  ]

  it.each(refusals)('%s', (_, content, words) => {
    expect(() => run('--facts', write(content))).toThrow(UnusableInput)
    expect(() => run('--facts', write(content))).toThrow(words)
    expect(() => run('--facts', write(content))).toThrow(/^[^\n]*$/)
  })

  it('shows five places and counts the rest', () => {
    expect(() => run('--facts', write(withRow('G7', { scores: Array(8).fill(-1) })))).toThrow(
      /scores\[4\].*；另有 3 处$/,
    )
  })

  it.each([
    [path.join(folder, 'absent.json'), /没有这个文件/],
    [folder, /这是一个文件夹/],
    [path.join(county, 'inside.json'), /没有这个文件|不是文件夹/],
  ])('a path that is no file: %#', (facts, words) => {
    expect(() => run('--facts', facts)).toThrow(words)
  })

  it('another encoding', () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xd6, 0xa3, 0xd6, 0xdd, 0x22, 0x3a, 0x31, 0x7d])
    expect(() => run('--facts', write(gbk))).toThrow(/不是 UTF-8 编码/)
  })
})

describe('settings that cannot be used are refused', () => {
  it.each([
    ['{"G1.zeroCriteria": "及格"}', /G1\.zeroCriteria 是“及格”，应为 优、良、中、差 之一/],
    ['{"G4.lateAndUnreachable": "thrice"}', /G4\.lateAndUnreachable 是“thrice”，应为 once、twice 之一/],
    ['{"lateness.counts": "yesterday"}', /lateness\.counts 是“yesterday”，应为 submittedAt、completedAt 之一/],
    ['{"G2.zeroCriteria": "差"}', /没有 “G2\.zeroCriteria” 这个设置，应为 /],
    ['{"g1.zerocriteria": "差"}', /没有 “g1\.zerocriteria” 这个设置/],
    ['{"G8.noAward": 1}', /G8\.noAward 是 1/],
    ['{"G8.noAward": {"value": "差", "by": "某"}}', /G8\.noAward 不认识 “by”/],
    ['{"G8.noAward": {"decidedBy": "某"}}', /G8\.noAward\.value 缺少这一项/],
    ['["差"]', /整个文档 是 列表/],
    ['{"G8.noAward": "差"', /第 1 行第 19 列起不是 JSON/],
    ['', /设置文件 .* 是空的/],
  ])('%s', (content, words) => {
    expect(() => run('--facts', county, '--settings', write(content))).toThrow(UnusableInput)
    expect(() => run('--facts', county, '--settings', write(content))).toThrow(words)
  })
})

describe('arguments that cannot be used are refused', () => {
  it.each([
    [['--programme', '2021-zhengzhou', '--facts', county], /没有这个方案，应为 2020-zhengzhou 之一/],
    [['--facts', county], /缺少选项 --programme/],
    [['--programme', '2020-zhengzhou'], /缺少选项 --facts/],
    [['--programme', '2020-zhengzhou', '--facts', county, '--setting', county], /没有选项 --setting/],
    [['--programme', '2020-zhengzhou', '--facts', county, 'more'], /不认识参数“more”/],
  ])('%#', (words, refusal) => {
    expect(() => gradeCommand.run(parseArguments(words))).toThrow(UnusableInput)
    expect(() => gradeCommand.run(parseArguments(words))).toThrow(refusal)
  })
})
