import type { TemplateContent, TemplateName } from '../server/templates/index.ts'
import { longParagraph, sampleDocument } from './sample-document.ts'

const verification = { code: 'A7K2-9QMD', address: 'https://example.gov.cn/v/A7K29QMD' }
const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const chart = {
  kind: 'line' as const,
  categories: ['1月', '2月'],
  series: [{ name: '报送率', values: [60, 88] }],
  unit: '%',
}
/** One black pixel. */
export const samplePng = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNgYGAAAAAEAAHI6uv5AAAAAElFTkSuQmCC', 'base64'),
)

/** One paper of each kind. */
export const samplePapers: { [Name in TemplateName]: TemplateContent<Name> } = {
  'official-document': sampleDocument,
  receipt: {
    number: '郑司回〔2020〕123号',
    matter: '任务G1：开展法律法规宣传',
    submittedBy: '金水区市场监督管理局',
    receivedBy: '郑州市司法局',
    receivedAt: '2020-07-29T15:59:59Z',
    facts: [{ label: '报送时限', value: '2020年7月29日前' }],
    files: [{ name: '佐证材料.pdf', bytes: 123_456, pages: 3, digest }],
    digest: { algorithm: 'SM3', value: digest },
    notes: ['上列材料已于所载时间完整收到。'],
    verification,
  },
  report: {
    title: '2020年上半年行政执法法律风险分析评估报告',
    subtitle: '市场监管领域',
    unit: '郑州市市场监督管理局',
    period: '2020年1—6月',
    reportedOn: '2020-07-15',
    body: [
      { kind: 'heading', level: 1, text: '总体情况' },
      { kind: 'paragraph', text: ['上半年共检查', { strong: '1234' }, '户次', { footnote: '来源：检查台账' }, '。'] },
      { kind: 'figure', caption: '图1　逐月报送率', chart },
      { kind: 'heading', level: 2, text: '高频违法行为' },
      { kind: 'paragraph', text: longParagraph },
    ],
    verification,
  },
  'grade-matrix': {
    title: '2020年度考评结果一览表',
    asOf: '2020-12-20',
    columns: [{ title: '法律法规宣传' }, { title: '行政指导' }],
    rows: Array.from({ length: 60 }, (_, index) => ({
      title: `第${index + 1}单位`,
      marks: [index % 2 ? { letter: '优', tone: 'green' as const } : { letter: '差', tone: 'red' as const }, null],
    })),
    legend: [
      { letter: '优', tone: 'green', meaning: '优秀' },
      { letter: '待', tone: 'open', meaning: '待评审人认定' },
    ],
    notes: ['“—”表示该项不适用于该单位。'],
  },
  catalogue: {
    title: '2020年度上报包',
    unit: '金水区市场监督管理局',
    preparedOn: '2020-07-28',
    facts: [{ label: '保管期限', value: '30年' }],
    entries: [{ title: '宣传活动通知', note: '照片6张', firstPage: 1, pages: 6 }],
    verification,
  },
  form: {
    title: '行政指导记录表',
    number: '郑市监导〔2020〕12号',
    unit: '郑州市市场监督管理局',
    sections: [
      {
        title: '基本情况',
        fields: [
          { label: '指导对象', value: '喆镕小吃店' },
          { label: '联系电话', value: '138××××0000' },
          { label: '当事人意见', width: 'full', lines: 4 },
        ],
      },
    ],
    statements: ['行政指导由您自愿采纳，不采纳不因此受到不利对待。'],
    signatures: [{ label: '当事人' }, { label: '指导人员', name: '王珺' }],
    verification,
  },
  'survey-script': {
    title: '满意度电话测评问卷',
    programme: '2020年度服务型行政执法建设',
    respondent: { code: 'JS-0007', unit: '金水区市场监督管理局' },
    greeting: '您好，我受郑州市司法局委托进行访问。',
    questions: [
      { text: '您对服务态度是否满意？', options: ['满意', '不满意'], hint: '只念选项。' },
      { text: '您还有什么建议？' },
    ],
    outcomes: ['已评', '接通拒评', '非本人', '空号停机', '未接通'],
    closing: '感谢您的配合！',
    notes: ['号码在结果公布后按规定删除。'],
  },
  'leader-page': {
    title: '服务型行政执法工作一页纸',
    unit: '郑州市司法局',
    asOn: '2020-07-30',
    sentences: ['全市16个区县市按期报送14个。'],
    figures: [{ label: '逾期', value: '2', change: '较上月+1' }],
    sections: [
      { title: '已逾期', items: [{ text: '惠济区案例未报送', owner: '惠济区司法局', when: '逾期3天' }] },
      { title: '有恶化', items: [] },
    ],
    chart: { caption: '逐月报送率', chart },
  },
  photographs: {
    title: '现场照片',
    photographs: [{ picture: { format: 'png', bytes: samplePng }, caption: '宣传活动现场' }],
  },
  'page-stamps': { title: '页码', stamps: [{ left: '上报包', right: '第 1 页　共 2 页' }] },
}
