import { describe, expect, it } from 'vitest'
import { extractDocument, extractText } from '#platform/extraction/index.ts'
import { writeWord } from '#platform/extraction/testing/index.ts'
import { readNotice } from './index.ts'

const row = (...cells: string[]) => cells.join('\t')
const read = (...lines: string[]) => readNotice(extractText(lines.join('\n')), { year: 2021 })
const due = (proposal: ReturnType<typeof read>) =>
  proposal.rows.map((each) => each.dates.map((date) => date.due ?? date.kind))
const asked = (proposal: ReturnType<typeof read>) =>
  proposal.questions.map(({ row: id, about }) => `${id ?? '全文'} ${about}`)

describe('a notice of another city', () => {
  const notice = readNotice(
    extractText(
      [
        '中共信阳市委全面依法治市委员会办公室',
        '信 阳 市 司 法 局',
        '文件',
        '信依法治办［２０２１］１８号　　　签发人：×××',
        '关于印发《信阳市２０２１年服务型行政执法',
        '工作要点》的通知',
        '各县区司法局，市直各行政执法单位：',
        '为贯彻落实《河南省服务型行政执法工作要点》（豫司文(2021)12号），制定《信阳市任务表》。',
        '联系人：李××  联系电话：0376-123×××××',
        '二〇二一年三月一日',
        row('责任 单位', '完 成时限', '编号', '工作 任务', '佐证 材料', '备注'),
        row(
          '各县（市、区）司法局',
          '４月３ ０日前',
          '（一）',
          '制 定 年 度 方 案',
          '（1）年度方案；（2）任务分工表。',
          '',
        ),
        row('各部门', '1.６月 底 前', '（二）', '行政指导', '①文书10份；②典型案例3篇', '重点'),
        row('', '2.１０月３１日前', '', '', '', ''),
        row('各部门', '每季度末月25日前', '（三）', '统计报表', '调解统计表', ''),
        row('', '', '', '', '', ''),
        '说明：第二项由市司法局牵头负责；第三项主要由市统计局落实。',
      ].join('\n'),
    ),
  )

  it('is read in spite of column order, full-width digits and blanks inside words', () => {
    expect(notice.document).toMatchObject({
      issuer: '中共信阳市委全面依法治市委员会办公室、信阳市司法局',
      docNumber: '信依法治办〔2021〕18号',
      title: '关于印发《信阳市２０２１年服务型行政执法工作要点》的通知',
      issuedOn: '2021-03-01',
      year: 2021,
      addressees: ['各县区司法局', '市直各行政执法单位'],
      legalBasis: [{ title: '河南省服务型行政执法工作要点', docNumber: '豫司文〔2021〕12号' }],
    })
    expect(notice.rows.map((each) => [each.id, each.no, each.name, each.materials])).toEqual([
      ['1', '（一）', '制定年度方案', ['年度方案', '任务分工表']],
      ['2.1', '（二）', '行政指导', ['文书10份']],
      ['2.2', '（二）', '行政指导', ['典型案例3篇']],
      ['3', '（三）', '统计报表', ['调解统计表']],
    ])
    expect(due(notice)[0]).toEqual(['2021-04-30'])
    expect(notice.rows[0]!.dates[0]!.quote).toBe('４月３ ０日前')
  })

  it('pairs deadlines on two lines with the materials above, and keeps a recurring deadline whole', () => {
    expect(due(notice).slice(1)).toEqual([
      ['2021-06-30'],
      ['2021-10-31'],
      ['2021-03-25', '2021-06-25', '2021-09-25', '2021-12-25'],
    ])
    expect(notice.rows[3]!.recurrence).toEqual({ every: 'quarter', atLeast: 1, quote: '每季度' })
  })

  it('reads who is meant from the column and from the remark', () => {
    expect(notice.rows[0]!.appliesTo?.kinds).toContain('county')
    expect(notice.rows[1]!.lead?.quote).toBe('市司法局')
    expect(asked(notice)).toContain('3 appliesTo')
    expect(asked(notice)).not.toContain('2.1 appliesTo')
  })
})

describe('cells cut by a page break', () => {
  const head = row('序号', '项目', '需报送材料', '完成时间')

  it('are joined: material, deadline and name', () => {
    const proposal = read(
      head,
      row('一', '推行行政指导', '1. 推行行政指导的意见以及所属各执法机构在行政管理过', '5月'),
      '— 3 —',
      row('', '情况', '程中实施行政指导的文书。', '底之前'),
      row('', '', '2. 典型案例。', ''),
      head,
      row('二', '执法队伍建', '会议纪要。', '9月上旬'),
      '',
      row('', '设情况', '', ''),
    )
    expect(proposal.rows.map((each) => [each.id, each.name, each.materials[0]])).toEqual([
      ['1.1', '推行行政指导情况', '推行行政指导的意见以及所属各执法机构在行政管理过程中实施行政指导的文书'],
      ['1.2', '推行行政指导情况', '典型案例'],
      ['2', '执法队伍建设情况', '会议纪要'],
    ])
    expect(due(proposal)).toEqual([['2021-05-31'], ['blank'], ['2021-09-10']])
  })

  it('are quoted by a part that stands in the document', () => {
    const proposal = read(
      row('事项', '材料', '时限', '评分细则'),
      row('培训', '通知', '12月', '甲全，乙好，丙新，符合以上3个标准的为优，2个的'),
      '',
      row('', '', '20日前', '为良，1个的为中，没有开展的为差'),
    )
    expect(due(proposal)).toEqual([['2021-12-20']])
    expect(proposal.rows[0]!.dates[0]!.quote).toBe('20日前')
    expect(proposal.rows[0]!.grading).toMatchObject({
      byCount: [{ met: 3 }, { met: 2, quote: '2个的' }, { met: 1, quote: '1个的为中' }],
    })
  })

  it('are joined without a page mark where an open bracket shows it', () => {
    const proposal = read(
      head,
      row('一', '调解', '工作文件（含制度、', ''),
      row('', '', '流程、文书格式）。', '6月底之前'),
    )
    expect(proposal.rows).toHaveLength(1)
    expect(proposal.rows[0]!.materials).toEqual(['工作文件（含制度、流程、文书格式）'])
  })

  it('are not joined where a new item begins, or another sentence', () => {
    const proposal = read(
      row('序号', '事项', '工作内容', '时限'),
      row('1', '加减分项', '成效突出的予以加分', '12月底'),
      row('', '', '粗暴执法的予以扣分', ''),
    )
    expect(proposal.rows.map((each) => each.grading?.kind)).toEqual(['bonus', 'deduction'])
  })
})

describe('other shapes of tables', () => {
  it('headings inside the table become outer names, and lead and supporting units have columns', () => {
    const proposal = read(
      '| 序号 | 工作任务 | 具体内容 | 牵头单位 | 配合单位 | 完成期限 |',
      '|---|---|---|---|---|---|',
      '| 一、基础工作 | | | | | |',
      '| 1 | 学习培训 | 组织学习 | 区司法局 | 各部门 | 6月30日前 |',
      '| 2 | 示范点 | 培育示范点<br>推荐标兵 | 区司法局 | / | 6月底<br>9月底 |',
      '| 二、重点工作 | | | | | |',
      '| 3 | 调研 | 开展调研 | 区政府办 | | 长期坚持 |',
    )
    expect(
      proposal.rows.map((each) => [each.id, each.level1, each.name, each.lead?.quote, each.support?.quote]),
    ).toEqual([
      ['1', '一、基础工作', '学习培训', '区司法局', '各部门'],
      ['2.1', '一、基础工作', '示范点', '区司法局', undefined],
      ['2.2', '一、基础工作', '示范点', '区司法局', undefined],
      ['3', '二、重点工作', '调研', '区政府办', undefined],
    ])
    expect(proposal.rows.map((each) => each.requirement)).toEqual(['组织学习', '培育示范点', '推荐标兵', '开展调研'])
    expect(asked(proposal)).toContain('3 deadline')
  })

  it('two tables keep their ids apart, and an impossible date is a question', () => {
    const proposal = read(
      row('类别', '工作任务', '材料', '报送频次', '时间节点'),
      row('基础', '培训', '通知', '每季度1次', '11月30日'),
      row('', '示范', '材料', '不少于2次', '12月20日前'),
      '附件2',
      row('序号', '工作任务', '报送材料', '完成日期'),
      row('1', '行政指导', '案例', '13月底'),
    )
    expect(proposal.rows.map((each) => [each.id, each.level1, each.name, each.uploadCount])).toEqual([
      ['1', '基础', '培训', null],
      ['2', '基础', '示范', null],
      ['T2-1', '行政指导', '行政指导', null],
    ])
    expect(proposal.rows[0]!.recurrence?.every).toBe('quarter')
    expect(asked(proposal)).toEqual(expect.arrayContaining(['2 uploadCount', 'T2-1 deadline']))
    expect(asked(proposal)).not.toContain('1 uploadCount')
  })

  it('other tables are no tables of tasks', () => {
    const proposal = read(row('序号', '姓名', '单位', '联系方式'), row('1', '李××', '司法局', '123××××'))
    expect(proposal.rows).toEqual([])
    expect(asked(proposal)).toContain('全文 table')
  })

  it('empty lines of a form and sums are no rows', () => {
    const proposal = read(
      row('序号', '事项', '材料', '时限', '分值'),
      row('1', '培训', '通知', '5月底', '10'),
      row('2', '', '', '', ''),
      row('合计', '', '', '', '100'),
    )
    expect(proposal.rows.map((each) => each.name)).toEqual(['培训'])
  })

  it('columns that are not known, and methods that are not known, are questions', () => {
    const proposal = read(
      row('事项', '材料', '时限', '编外', '考核方式'),
      row('培训', '通知', '5月底', '丙类', '督导平台、翻阅台账'),
    )
    expect(proposal.rows[0]!.methods).toEqual(['supervisionPlatform'])
    expect(asked(proposal)).toEqual(expect.arrayContaining(['1 column', '1 methods']))
  })

  it('deadlines and materials in different numbers leave the line whole, with a question', () => {
    const proposal = read(row('事项', '材料', '时限'), row('培训', '1. 通知；2. 签到表；3. 照片', '1.5月底 2.9月底'))
    expect(proposal.rows).toHaveLength(1)
    expect(due(proposal)).toEqual([['2021-05-31', '2021-09-30']])
    expect(asked(proposal)).toContain('1 deadline')
  })
})

describe('merged deadlines', () => {
  const cell = (text: string, rowSpan = 1) => ({ text, rowSpan })
  const head = ['序号', '事项', '材料', '完成时限'].map((text) => cell(text))
  const readWord = async (...rows: { text: string; rowSpan: number }[][]) =>
    readNotice(await extractDocument(await writeWord({ before: [], rows: [head, ...rows], after: [] }), '附件.docx'), {
      year: 2021,
    })

  it('hold for every line that the cell reaches', async () => {
    const proposal = await readWord([cell('一', 2), cell('指导', 2), cell('意见'), cell('5月底', 2)], [cell('案例')])
    expect(due(proposal)).toEqual([['2021-05-31'], ['2021-05-31']])
  })

  it('are given to the lines one by one where the cell has one for each', async () => {
    const proposal = await readWord(
      [cell('一', 2), cell('指导', 2), cell('意见'), cell('1.5月底\n2.9月底', 2)],
      [cell('案例')],
    )
    expect(due(proposal)).toEqual([['2021-05-31'], ['2021-09-30']])
  })

  it('of one merged material stand together in its row', async () => {
    const proposal = await readWord([cell('一', 2), cell('指导', 2), cell('案例', 2), cell('5月底')], [cell('9月底')])
    expect(due(proposal)).toEqual([['2021-05-31', '2021-09-30']])
  })
})

describe('candidates of the main text', () => {
  it('are its duties with a frequency or a day, not its titles and signatures', () => {
    const proposal = read(
      '关于做好2021年工作的函',
      '市直有关单位：',
      '请于6月30日前报送工作总结。每半年报送一次统计表。全年开展培训不少于2次。',
      '某市司法局',
      '2021年1月5日',
    )
    expect(
      proposal.candidates.map((each) => [each.id, each.name, each.recurrence?.every ?? each.dates[0]?.due]),
    ).toEqual([
      ['C1', '请于6月30日前报送工作总结', '2021-06-30'],
      ['C2', '每半年报送一次统计表', 'halfYear'],
      ['C3', '全年开展培训不少于2次', 'year'],
    ])
    expect(proposal.document).toMatchObject({ issuer: '某市司法局', issuedOn: '2021-01-05', docNumber: null })
  })
})
