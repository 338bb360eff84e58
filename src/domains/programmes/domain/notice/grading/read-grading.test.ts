import { describe, expect, it } from 'vitest'
import { readBonusOrDeduction, readGradingCell } from './read-grading.ts'

const read = (raw: string) => {
  const { rule, holes } = readGradingCell(raw)
  return { ...rule, asks: holes.map((hole) => hole.about) }
}
const byCount = (raw: string) => {
  const { rule } = readGradingCell(raw)
  return rule?.kind === 'criteriaCount' ? rule.byCount.map(({ met, grade }) => [met, grade]) : rule
}

describe('a rule that counts criteria', () => {
  it('finds criteria parted by commas, though one of them holds a 、', () => {
    const rule = read(
      '公布途径合理，内容齐全，措施有针对性、可操作性，符合以上３个标准的为优，符合2个的为良，符合1个的为中，均不符合或未上报的为差',
    )
    expect(rule).toMatchObject({
      kind: 'criteriaCount',
      criteria: [
        { id: 'c1', text: '公布途径合理' },
        { text: '内容齐全' },
        { id: 'c3', text: '措施有针对性、可操作性' },
      ],
      poorWhen: [{ when: 'noneMet' }, { when: 'notSubmitted', quote: '均不符合或未上报的为差' }],
      downgrade: null,
      asks: [],
    })
  })

  it('finds four criteria parted by 、, with other numbers, and a late step in other words', () => {
    const rule = read(
      '对象全面、渠道多元（4种以上）、反馈及时、采纳有据，符合以上四项标准的为优秀，符合3项的为良好，符合2项的为中等，符合1项及以下的为较差；逾期报送的下调一个档次',
    )
    expect(rule).toMatchObject({
      criteria: [{ minimum: null }, { text: '渠道多元（4种以上）', minimum: { count: 4, quote: '4种以上' } }, {}, {}],
      byCount: [4, 3, 2, 1, 0].map((met) => ({ met })),
      downgrade: { when: ['late'], quote: '逾期报送的下调一个档次' },
      asks: [],
    })
  })

  it.each([
    [
      '制度健全、台账规范、成效明显，三项全部达到的为优，达到两项的为良，达到一项的为中',
      [
        [3, 'excellent'],
        [2, 'good'],
        [1, 'medium'],
      ],
    ],
    [
      '符合以下全部3个标准的为优：①范围广；②方式活；③内容全。符合2个的为良，符合1个的为中',
      [
        [3, 'excellent'],
        [2, 'good'],
        [1, 'medium'],
      ],
    ],
    [
      '甲全、乙好、丙新、丁实，全部符合的为优，符合2至3个的为良，符合1个的为中',
      [
        [4, 'excellent'],
        [3, 'good'],
        [2, 'good'],
        [1, 'medium'],
      ],
    ],
  ])('reads %s', (raw, expected) => {
    expect(byCount(raw)).toEqual(expected)
  })

  it('asks where work that meets none, or some number of criteria, is not covered', () => {
    expect(read('甲全，乙好，丙新，丁实，符合以上4个标准的为优，3个的为良，2个的为中，没有开展的为差').asks).toEqual([
      'criteriaCount',
      'zeroCriteria',
    ])
  })

  it('is not recognised where the criteria cannot be told apart', () => {
    expect(read('符合工作要求3项的为优，符合2项的为良，符合1项的为中').asks).toEqual(['grading'])
  })
})

describe('a rule of points', () => {
  it.each([
    ['平均95分以上的为优，80分-95分为良，60分-80分为中，60分以下为差', 95, 80, 60],
    ['优秀（９５分以上）、良好（85分以上不足95分）、中等（70分以上不足85分）、差（不足70分）', 95, 85, 70],
    ['平均分≥90分为优，80≤平均分<90为良，60≤平均分<80为中，平均分<60为差', 90, 80, 60],
    ['90分以上为优，80分以上为良，60分以上为中，60分以下为差', 90, 80, 60],
    ['优：90分以上；良：80—90分；中：70～80分；差：70分以下', 90, 80, 70],
  ])('reads the bands of %s', (raw, first, second, third) => {
    expect(read(raw)).toMatchObject({
      kind: 'scoreBands',
      bands: [
        { grade: 'excellent', atLeast: first, below: null },
        { grade: 'good', atLeast: second, below: first },
        { grade: 'medium', atLeast: third, below: second },
        { grade: 'poor', atLeast: null, below: third },
      ],
    })
  })

  it('quotes the boundary where the cell states it, and asks where it does not', () => {
    const bands = '90分以上的为优，80分-90分为良，80分以下为差'
    expect(read(`${bands}。以上包含本数,以下不包含本数`)).toMatchObject({
      boundary: '以上包含本数,以下不包含本数',
      asks: [],
    })
    expect(read(bands)).toMatchObject({ boundary: null, asks: ['boundary'] })
  })

  it('asks about points between whole numbers and about gaps', () => {
    expect(read('优：90分以上；良：80-89分；中：60-79分；差：60分以下').asks).toEqual([
      'boundary',
      'boundary',
      'boundary',
    ])
    expect(read('90分以上的为优，70分-85分为良，70分以下为差').asks).toContain('bands')
  })

  it('is not recognised where a limit cannot be kept exactly', () => {
    expect(read('高于90分的为优，高于80分的为良，80分以下为差')).toEqual({ asks: ['grading'] })
  })

  it('reads unreachable numbers as a step and as 差, and asks whether two steps add up', () => {
    expect(
      read('平均90分以上的为优，90分以下为良；超期提供或号码有联系不上的降低一个等次，未提供或号码均无法联系的为差'),
    ).toMatchObject({
      downgrade: { when: ['late', 'anyUnreachable'] },
      poorWhen: [{ when: 'notSubmitted' }, { when: 'allUnreachable' }],
      asks: expect.arrayContaining(['lateAndUnreachable']),
    })
  })
})

describe('rules of shares, prizes and things that must be there', () => {
  it.each([
    ['全部完成的为优，五分之四以上完成的良，五分之四以下完成的中，未开展的为差', [[1, 1], [4, 5], null]],
    ['覆盖率达到100%的为优，80%以上的为良，60%以上的为中，60%以下的为差', [[1, 1], [4, 5], [3, 5], null]],
    ['全部开展的为优，2/3以上开展的为良，不足三分之二的为中', [[1, 1], [2, 3], null]],
  ])('reads the shares of %s', (raw, shares) => {
    const { rule } = readGradingCell(raw)
    expect(
      rule?.kind === 'coverageShare' &&
        rule.shares.map(({ atLeast }) => atLeast && [atLeast.numerator, atLeast.denominator]),
    ).toEqual(shares)
  })

  it('reads prizes, and asks about those that have no number and about none', () => {
    expect(read('获得特等奖的为优，一、二等奖的为良，三等奖的为中，未报送的为差')).toMatchObject({
      awards: [
        { award: 'first', grade: 'good' },
        { award: 'second', grade: 'good' },
        { award: 'third', grade: 'medium' },
      ],
      asks: ['otherAward', 'noAward'],
    })
    expect(readGradingCell('一等奖为优，二等奖为良，未获奖的为中').holes).toEqual([
      expect.objectContaining({ about: 'noAward', proposal: '中' }),
    ])
  })

  it('reads what must be there, and asks about counts that are not covered', () => {
    expect(read('有方案、有记录、有总结的为优，缺1项的为良，没有开展的为差')).toMatchObject({
      kind: 'presence',
      items: [{ id: 'plan', text: '有方案' }, { id: 'record' }, { id: 'result', text: '有总结' }],
      byMissing: [
        { missing: 0, grade: 'excellent' },
        { missing: 1, grade: 'good' },
      ],
      asks: ['missingCount'],
    })
    expect(read('有督察、有考核的为优，缺一项的为良，均没有的为差').asks).toEqual([])
  })
})

describe('what is not a rule of grades', () => {
  it.each(['每少一项扣2分，扣完为止', '根据完成质量酌情评定', '合格、不合格', '集中开展督查中'])(
    'is null with a question: %s',
    (raw) => {
      expect(read(raw)).toEqual({ asks: ['grading'] })
    },
  )

  it('is nothing where the cell is empty', () => {
    expect(readGradingCell(' — ')).toEqual({ rule: null, holes: [] })
  })

  it('is asked about where it stands beside a rule', () => {
    expect(read('90分以上的为优，90分以下为良，弄虚作假的一票否决').asks).toContain('grading')
    expect(read('90分以上的为优，90分以下为良；超期的降两个等次').asks).toContain('downgrade')
  })
})

describe('bonus and deduction', () => {
  it('come from the name, also where the rule cell is empty', () => {
    expect(readBonusOrDeduction('加 分项', ['', ''])?.rule).toMatchObject({ kind: 'bonus', quotes: ['加 分项'] })
    expect(readBonusOrDeduction('减分项', [''])?.rule?.kind).toBe('deduction')
  })

  it('come from the words where the name says both', () => {
    expect(readBonusOrDeduction('加减分项', ['对成效突出的予以加分'])?.rule?.kind).toBe('bonus')
    expect(readBonusOrDeduction('加减分项', ['粗暴执法的予以扣分'])?.rule?.kind).toBe('deduction')
    expect(readBonusOrDeduction('行政指导', ['每少一项扣2分'])).toBeNull()
  })
})
