import { describe, expect, test } from 'vitest'
import { parseArguments, UnusableInput } from '#base/command-line/index.ts'
import { timeLimitCommand } from './commands.ts'

const run = (...words: string[]) => timeLimitCommand.run(parseArguments(words))

describe('the command time-limit', () => {
  test('answers with the due date', () => {
    expect(run('XZCF-56', '--from', '2026-09-18', '--json')).toMatchObject({
      rule: 'XZCF-56',
      value: 7,
      unit: 'workingDay',
      from: '2026-09-18',
      due: '2026-09-29',
      rolledDue: null,
      citation: '《中华人民共和国行政处罚法》第五十六条',
      confidence: 'V2',
      validFrom: '2021-07-15',
      validTo: null,
      warnings: [],
    })
  })

  test.each([
    ['XZCF-36', '规则 XZCF-36 有 2 个期限，请写明是哪一个：XZCF-36/1（2年）、XZCF-36/2（5年）'],
    ['XZCF-36/3', '规则 XZCF-36 只有 2 个期限，请写明是哪一个：XZCF-36/1（2年）、XZCF-36/2（5年）'],
    ['XZCF-36/0', '规则 XZCF-36 只有 2 个期限'],
    ['XK-78/79', 'XK-78/79/1（1年）、XK-78/79/2（3年）'],
    ['XZCF-60/1', '规则 XZCF-60 只有一个期限，请直接写 XZCF-60'],
    ['XZCF-9', '规则 XZCF-9 只规定应当怎样做，没有规定期限'],
    ['XZCF-45', '规则 XZCF-45 没有规定天数'],
    ['XZCF-51', '不是期限'],
    ['XZCF-30/1', '规定的是年龄，不是期限'],
    ['XXGK-49', '以固定的日期或者月份为限'],
    ['SD-18-XF', '规定的是次数'],
    ['HN-HZ', '待确认'],
    ['DAY-XZCF', '规定期间怎样计算'],
    ['CT-8/9', '规则 CT-8/9 只规定应当怎样做'],
    ['xzcf-60', '没有规则“xzcf-60”，相近的规则编号有 XZCF-60'],
    ['XZCF-6O', '相近的规则编号有 XZCF-60'],
    ['不存在', '规则编号应如 XZCF-60、FYF-62/1'],
  ])('refuses %s and says what would be right', (rule, message) => {
    expect(() => run(rule, '--from', '2026-09-18')).toThrow(UnusableInput)
    expect(() => run(rule, '--from', '2026-09-18')).toThrow(message)
  })

  test('refuses a day that is none, and a missing day or rule', () => {
    expect(() => run('XZCF-60', '--from', '2026-02-30')).toThrow('“2026-02-30”不是可用的日期')
    expect(() => run('XZCF-60')).toThrow('缺少选项 --from')
    expect(() => run('--from', '2026-09-18')).toThrow('没有写规则编号')
    expect(() => run('XZCF-60', 'XZCF-61', '--from', '2026-09-18')).toThrow('多写了“XZCF-61”')
  })

  test('prints the answer line by line', async () => {
    expect(timeLimitCommand.table(await run('XZCF-67', '--from', '2026-11-20')).split('\n')).toEqual([
      '规则　　XZCF-67　收到处罚决定书后十五日内缴纳罚款。',
      '期限　　15日，自当事人收到处罚决定书之日起算，当日不计',
      '开始　　2026-11-20',
      '到期　　2026-12-05（休息日；其后第一个工作日 2026-12-07）',
      '依据　　《中华人民共和国行政处罚法》第六十七条第三款（可信度 V2）',
      '适用　　2021-07-15 起',
      expect.stringContaining('注意　　到期日 2026-12-05 是周末'),
    ])
  })
})
