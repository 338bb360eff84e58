import type { OfficialDocumentInput } from '../contract/official-document.ts'

/** A paragraph that fills more than four lines of 28 characters. */
export const longParagraph =
  '为深入贯彻落实关于法治政府建设的决策部署，全面推进服务型行政执法建设，进一步优化法治化营商环境，现就做好本年度全市服务型行政执法建设工作有关事项通知如下，请结合实际认真贯彻执行，并按时报送落实情况。'

/** An official document with every part of the layout. */
export const sampleDocument = {
  title: '关于印发《2020年度服务型行政执法建设工作方案》的通知',
  edition: { kind: 'issued', number: '郑服执办〔2020〕5号' },
  head: { issuers: ['郑州市推进服务型行政执法建设工作领导小组办公室'], copyNumber: 12, urgency: '特急' },
  addressees: ['各县（市、区）人民政府', '各开发区管委会', '市政府各有关部门'],
  body: [
    { kind: 'paragraph', text: longParagraph },
    { kind: 'heading', level: 1, text: '总体要求' },
    { kind: 'heading', level: 2, text: '提高认识。', continuation: longParagraph },
    { kind: 'heading', level: 2, text: '健全机制' },
    { kind: 'heading', level: 3, text: '明确责任' },
    {
      kind: 'paragraph',
      text: [
        '本年度共征集意见',
        { strong: '128' },
        '条',
        { footnote: '来源：《采纳情况汇总表》第3项', address: 'https://example.gov.cn/lists/3' },
        '，其中采纳96条。',
      ],
    },
    { kind: 'list', items: ['行政指导由您自愿采纳。', '限于本市行政区域。'] },
    {
      kind: 'table',
      caption: '表1　工作任务分解表',
      columns: [{ title: '序号', align: 'center' }, { title: '工作任务' }, { title: '完成时限', align: 'center' }],
      rows: Array.from({ length: 40 }, (_, index) => [
        String(index + 1),
        '开展行政指导案例评选，选树服务型行政执法标兵，并按要求报送佐证材料',
        '2020-07-29',
      ]),
      note: '数据来源：督导平台。',
    },
    {
      kind: 'figure',
      caption: '图1　各季度检查户次',
      chart: {
        kind: 'column',
        categories: ['一季度', '二季度'],
        series: [{ name: '检查', values: [120, 90] }],
        unit: '户次',
      },
    },
    { kind: 'paragraph', text: longParagraph },
  ],
  attachments: [
    { title: '任务分解表', body: [{ kind: 'paragraph', text: '附件一的正文。' }] },
    {
      title: '联系点名单',
      orientation: 'landscape',
      body: [
        {
          kind: 'table',
          columns: [{ title: '单位' }, { title: '联系点' }],
          rows: [[{ content: '中原区', rowSpan: 2 }, '甲'], ['乙'], [{ content: '合计', columnSpan: 2 }]],
        },
      ],
    },
  ],
  signedBy: ['郑州市司法局'],
  signedOn: '2020-06-08',
  note: '此件公开发布',
  colophon: { copyTo: ['市委办公厅', '市人大常委会办公厅'], printedBy: '郑州市司法局办公室', printedOn: '2020-06-08' },
  verification: { code: 'A7K2-9QMD', address: 'https://example.gov.cn/v/A7K29QMD' },
} satisfies OfficialDocumentInput
