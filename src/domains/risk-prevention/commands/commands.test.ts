import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments, UnusableInput, type Command } from '#base/command-line/index.ts'
import { effectCommand, hotspotsCommand, rankCommand, warnCommand } from '../commands.ts'
import { formatDay, parseDay, seededRandom } from '../domain/index.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'analysis-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [header, ...rows].map((row) => row.join(',')).join('\n')
}

function run<Answer>(command: Command<Answer>, options: Readonly<Record<string, string>>): Answer {
  const words = Object.entries(options).flatMap(([key, value]) => [`--${key}`, value])
  return command.run(parseArguments(words)) as Answer
}

function refusal(command: Command<never> | Command, options: Readonly<Record<string, string>>): string {
  try {
    void command.run(parseArguments(Object.entries(options).flatMap(([key, value]) => [`--${key}`, value])))
  } catch (error) {
    if (error instanceof UnusableInput) return error.message
    throw error
  }
  return ''
}

const START = parseDay('2023-01-02')!

function weeks(
  count: number,
  each: (week: number) => readonly (readonly (string | number)[])[],
): (string | number)[][] {
  return Array.from({ length: count }, (_, week) =>
    each(week).map((row) => [formatDay(START + 7 * week), ...row]),
  ).flat()
}

describe('analyse hotspots', () => {
  const rows = weeks(40, (week) => [
    ['建设路', '占道'],
    ['建设路', '倾倒'],
    ['建设路', '占道'],
    ...(week % 4 === 0 ? [['文化路', '占道']] : []),
  ])
  const options = (path: string) => ({
    csv: path,
    place: '地点',
    date: '时间',
    'as-of': '2023-10-09',
    horizon: 'week',
    top: '2',
  })

  it('reads UTF-8 and GB18030 alike, with the items of each place', () => {
    const text = csv(['时间', '地点', '事项'], rows)
    const utf8 = run(hotspotsCommand, { ...options(file('u.csv', `\uFEFF${text}`)), item: '事项' })
    const gb18030 = run(hotspotsCommand, { ...options(file('g.csv', iconv.encode(text, 'gb18030'))), item: '事项' })
    expect(gb18030).toEqual(utf8)
    expect(utf8.units).toBe(2)
    expect(utf8.places.map(({ place }) => place)).toEqual(['建设路', '文化路'])
    expect(utf8.places[0]!.expected).toBeCloseTo(3, 0)
    expect(utf8.places[0]!.items![0]).toEqual({ item: '占道', share: 2 / 3 })
    expect(hotspotsCommand.table(utf8)).toContain('建设路')
  })

  it('reads dates as registers write them', () => {
    const written = rows.map(([day, ...rest], i) => [
      i % 2 === 0 ? String(day).replaceAll('-', '/') : `${String(day)} 08:15:00`,
      ...rest,
    ])
    const plain = run(hotspotsCommand, options(file('p.csv', csv(['时间', '地点', '事项'], rows))))
    expect(run(hotspotsCommand, options(file('w.csv', csv(['时间', '地点', '事项'], written))))).toEqual(plain)
  })

  it.each([
    ['no such column', { place: '街道' }, '没有“街道”列'],
    ['no such day', { 'as-of': '2023-02-30' }, '不是日期'],
    ['no such horizon', { horizon: 'year' }, 'week 或 month'],
    ['no such count', { top: '0' }, '1 以上的整数'],
    ['nothing before', { 'as-of': '2020-01-01' }, '没有早于'],
    ['no such file', { csv: '/nowhere/x.csv' }, '读不到文件'],
  ])('refuses: %s', (_, changed, message) => {
    const path = file('r.csv', csv(['时间', '地点', '事项'], rows))
    const text = refusal(hotspotsCommand, { ...options(path), ...changed })
    expect(text).toContain(message)
    expect(text).not.toContain('\n')
  })

  it.each([
    ['a wrong date', '时间,地点\n2023-01-02,甲\n去年,乙\n', /第 3 行“时间”列“去年”不是日期/],
    ['a row too long', '时间,地点\n2023-01-02,甲\n2023-01-03,乙,丙\n', /第 3 行的列数与第 1 行列名不同/],
    ['an open quote', '时间,地点\n2023-01-02,"甲\n', /引号没有配对/],
    ['nothing but a header', '时间,地点\n', /只有列名/],
    ['nothing at all', '', /是空的/],
    ['a column twice', '时间,地点,地点\n2023-01-02,甲,乙\n', /两列都叫“地点”/],
    ['only empty places', '时间,地点\n2023-01-02,\n', /没有一行同时填了/],
  ])('names the line of %s', (_, text, message) => {
    expect(refusal(hotspotsCommand, options(file('bad.csv', text)))).toMatch(message)
  })

  it('refuses what is no text', () => {
    expect(refusal(hotspotsCommand, options(file('x.csv', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0xff]))))).toContain(
      '不是 UTF-8 或 GB18030',
    )
  })
})

describe('analyse warn', () => {
  const random = seededRandom(1)
  const counts = Array.from({ length: 150 }, (_, week) => random.poisson(9) + (week === 140 ? 40 : 0))
  const rows = weeks(150, (week) => [['金水区', '占道', counts[week]!]])
  const options = (path: string) => ({ csv: path, date: '周', series: '区,事项', count: '数量', since: '2025-08-01' })
  const header = ['周', '区', '事项', '数量']

  it('alarms on the week of the rise, by the date in the file', () => {
    const { alarms, threshold } = run(warnCommand, options(file('w1.csv', csv(header, rows))))
    expect(alarms).toHaveLength(1)
    expect(alarms[0]).toMatchObject({ series: '金水区|占道', date: formatDay(START + 7 * 140), count: counts[140] })
    expect(alarms[0]!.count).toBeGreaterThan(alarms[0]!.limit)
    expect(threshold).toBeGreaterThan(0)
  })

  it('where zeros were left out, missing weeks are zeros; otherwise they are unknown', () => {
    const sparse = rows.filter((_, week) => week % 3 === 0 || week === 140)
    const withoutZeros = run(warnCommand, options(file('w2.csv', csv(header, sparse))))
    const withZeros = run(
      warnCommand,
      options(file('w3.csv', csv(header, [...sparse, [formatDay(START + 7), '金水区', '占道', 0]]))),
    )
    expect(withoutZeros.judgedWeeks).toBeGreaterThan(2 * withZeros.judgedWeeks)
    expect(withoutZeros.alarms.map(({ date }) => date)).toContain(formatDay(START + 7 * 140))
  })

  it.each([
    ['a word for a count', [['2023-01-02', '甲', '乙', '很多']], /第 2 行“数量”列“很多”不是数字/],
    ['a negative count', [['2023-01-02', '甲', '乙', -3]], /不能小于 0/],
    ['a missing date', [['', '甲', '乙', 3]], /第 2 行“周”列是空的/],
    [
      'months instead of weeks',
      Array.from({ length: 12 }, (_, i) => [`2023-${String(i + 1).padStart(2, '0')}-01`, '甲', '乙', 3]),
      /每周一行/,
    ],
  ])('refuses %s', (_, bad, message) => {
    expect(refusal(warnCommand, options(file('w4.csv', csv(header, bad))))).toMatch(message)
  })

  it('refuses a budget that is no number of alarms', () => {
    const path = file('w5.csv', csv(header, rows))
    for (const budget of ['很多', '0', '-1', '1000'])
      expect(refusal(warnCommand, { ...options(path), 'alarms-per-year': budget })).toContain('--alarms-per-year')
  })
})

describe('analyse rank', () => {
  const random = seededRandom(2)
  const header = ['编号', '统一社会信用代码', '检查日期', '是否违法', '街道', '检查员', '问题数']
  const history = Array.from({ length: 600 }, (_, i) => {
    const firm = i % 100
    const found = random.uniform() < (firm < 20 ? 0.7 : 0.1) ? 1 : 0
    return [`H${i}`, `F${firm}`, formatDay(START + i), found, `街${firm % 5}`, `员${i % 4}`, found * 2]
  })
  const coming = Array.from({ length: 50 }, (_, i) => [
    `C${i}`,
    `F${2 * i}`,
    formatDay(START + 620 + i),
    `街${(2 * i) % 5}`,
  ])
  const options = (past: string, candidates: string) => ({
    history: past,
    candidates,
    id: '编号',
    entity: '统一社会信用代码',
    date: '检查日期',
    outcome: '是否违法',
    never: '检查员',
  })
  const given = () =>
    options(
      file('h.csv', csv(header, history)),
      file('c.csv', csv(['编号', '统一社会信用代码', '检查日期', '街道'], coming)),
    )

  it('puts firms with a bad past first, and refuses who inspected', () => {
    const { ranking, refused, used } = run(rankCommand, given())
    expect(ranking).toHaveLength(50)
    const first = ranking.slice(0, 10).map(({ id }) => Number(id.slice(1)))
    expect(first.filter((i) => i < 10).length).toBeGreaterThanOrEqual(8)
    expect(refused).toEqual(['检查员'])
    expect(used).toContain('街道')
    expect(rankCommand.table(run(rankCommand, given()))).toContain('检查员')
  })

  it.each([
    ['an outcome that is neither 0 nor 1', { outcome: '问题数' }, /不是检查结果，应为 0 或 1/],
    ['a role that is forbidden', { never: '统一社会信用代码' }, /既被 --never 禁用/],
    ['an entity column that is not there', { entity: '许可证号' }, /没有“许可证号”列/],
  ])('refuses %s', (_, changed, message) => {
    expect(refusal(rankCommand, { ...given(), ...changed })).toMatch(message)
  })

  it.each([
    ['the same id twice', [...coming, coming[3]!], /第 52 行“编号”列“C3”与第 5 行重复/],
    ['a candidate without a date', [['X', 'F1', '', '街1']], /第 2 行“检查日期”列是空的/],
    ['a candidate without an id', [['', 'F1', '2024-12-01', '街1']], /第 2 行“编号”列是空的/],
  ])('refuses %s', (_, rows, message) => {
    const path = file('c2.csv', csv(['编号', '统一社会信用代码', '检查日期', '街道'], rows))
    expect(refusal(rankCommand, { ...given(), candidates: path })).toMatch(message)
  })
})

describe('analyse effect', () => {
  const random = seededRandom(6)
  const header = ['单位', '月份', '违法数', '检查数', '指导起']
  const panel = (period: (index: number) => string, from: (unit: number) => string) =>
    Array.from({ length: 24 }, (_, index) =>
      Array.from({ length: 30 }, (_, unit) => {
        const guided = unit < 10 && index >= 12
        return [`单位${unit}`, period(index), random.poisson(guided ? 10 : 20), 10, from(unit)]
      }),
    ).flat()
  const month = (index: number) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
  const options = (path: string) => ({
    csv: path,
    unit: '单位',
    period: '月份',
    count: '违法数',
    'treated-from': '指导起',
  })

  it('reads months', () => {
    const path = file(
      'e1.csv',
      csv(
        header,
        panel(month, (unit) => (unit < 10 ? '2023-01' : '')),
      ),
    )
    const { verdict, estimate, units, samePeriod } = run(effectCommand, { ...options(path), exposure: '检查数' })
    expect(verdict).toBe('fell')
    expect(estimate).toBeCloseTo(-0.5, 1)
    expect(units).toEqual({ treated: 10, comparison: 20 })
    expect(samePeriod!.exposureCurrent).toBe(10 * 12 * 10)
    expect(effectCommand.table(run(effectCommand, options(path)))).toContain('违法下降')
  })

  it('reads weeks, a start within a week, and words for never', () => {
    const week = (index: number) => formatDay(START + 7 * index)
    const path = file(
      'e2.csv',
      csv(
        header,
        panel(week, (unit) => (unit < 10 ? formatDay(START + 7 * 12 + 3) : '无')),
      ),
    )
    const { verdict, units } = run(effectCommand, options(path))
    expect(verdict).toBe('fell')
    expect(units).toEqual({ treated: 10, comparison: 20 })
  })

  it('a start after the last period is no guidance yet', () => {
    const path = file(
      'e3.csv',
      csv(
        header,
        panel(month, (unit) => (unit < 10 ? '2023-01' : unit === 11 ? '2030-01' : '')),
      ),
    )
    expect(run(effectCommand, options(path)).units).toEqual({ treated: 10, comparison: 20 })
  })

  it.each([
    ['a period that is none', [['甲', '第一季度', 3, 1, '']], /“第一季度”不是期/],
    ['a start that is none', [['甲', '2023-01', 3, 1, '去年']], /“去年”不是期/],
    [
      'two starts of one unit',
      [
        ['甲', '2023-01', 3, 1, '2023-01'],
        ['甲', '2023-02', 3, 1, '2023-02'],
      ],
      /第 3 行“指导起”列与“甲”前面各行不同/,
    ],
    [
      'nobody guided',
      [
        ['甲', '2023-01', 3, 1, ''],
        ['乙', '2023-01', 3, 1, ''],
      ],
      /至少要有一个指导过的单位/,
    ],
    ['a unit without a name', [['', '2023-01', 3, 1, '2023-01']], /第 2 行“单位”列是空的/],
    ['a month that is none', [['甲', '2023-13', 3, 1, '2023-01']], /不是期/],
  ])('refuses %s', (_, rows, message) => {
    expect(refusal(effectCommand, options(file('e4.csv', csv(header, rows))))).toMatch(message)
  })
})
