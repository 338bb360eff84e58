import type { TableField } from '#base/columns/index.ts'
import type { ImportKind } from '../../contract/index.ts'

const recordImportFields: readonly TableField[] = [
  {
    name: 'item',
    label: '违法行为',
    required: true,
    synonyms: ['违法行为', '违法事项', '案由', '事项', '事项名称', '违法行为名称', '处罚事由'],
    example: '未按规定公示营业执照',
  },
  {
    name: 'occurredOn',
    label: '发生日期',
    required: true,
    synonyms: [
      '发生日期',
      '违法日期',
      '违法时间',
      '发生时间',
      '处罚日期',
      '处罚决定日期',
      '决定日期',
      '立案日期',
      '结案日期',
      '日期',
      '时间',
    ],
    example: '2020-06-18 14:30',
  },
  {
    name: 'procedure',
    label: '程序',
    required: true,
    synonyms: ['程序', '处罚程序', '适用程序', '办案程序', '执法程序'],
    example: '普通程序',
  },
  {
    name: 'counterpartyName',
    label: '当事人',
    synonyms: [
      '当事人',
      '当事人名称',
      '行政相对人',
      '行政相对人名称',
      '相对人',
      '相对人名称',
      '被处罚人',
      '企业名称',
      '单位名称',
      '姓名',
    ],
    example: '郑州某某餐饮有限公司',
  },
  {
    name: 'counterpartyCode',
    label: '证件号码',
    synonyms: [
      '证件号码',
      '统一社会信用代码',
      '信用代码',
      '社会信用代码',
      '身份证号',
      '身份证号码',
      '行政相对人代码',
      '证照号码',
    ],
    example: '91410100MA0000015B',
  },
  {
    name: 'counterpartyKind',
    label: '当事人类别',
    synonyms: ['当事人类别', '当事人类型', '行政相对人类别', '相对人类别'],
    example: '企业',
  },
  {
    name: 'tradeCode',
    label: '行业代码',
    synonyms: ['行业代码', '行业', '国民经济行业代码', '行业分类', '所属行业'],
    example: '6210',
  },
  {
    name: 'place',
    label: '地点',
    synonyms: ['地点', '违法地点', '发生地点', '路段', '街道', '地址', '发生地'],
    example: '文化路',
  },
  { name: 'longitude', label: '经度', synonyms: ['经度', 'lng', 'lon', 'longitude'], example: '113.665' },
  { name: 'latitude', label: '纬度', synonyms: ['纬度', 'lat', 'latitude'], example: '34.758' },
  {
    name: 'district',
    label: '区县',
    synonyms: ['区县', '所属区县', '县区', '辖区', '所在区', '行政区划', '区划代码'],
    example: '金水区',
  },
  {
    name: 'article',
    label: '依据条款',
    synonyms: ['依据条款', '违反条款', '处罚依据', '法律依据', '依据', '违反规定'],
    example: '',
  },
  {
    name: 'result',
    label: '处理结果',
    synonyms: ['处理结果', '处罚结果', '处罚内容', '处罚种类', '结果', '处罚类别'],
    example: '警告',
  },
  { name: 'major', label: '重大处罚', synonyms: ['重大处罚', '重大行政处罚', '是否重大', '重大案件'], example: '否' },
  {
    name: 'amount',
    label: '罚款金额',
    synonyms: ['罚款金额', '罚款', '罚没金额', '金额', '罚款数额', '罚款金额元', '罚款金额万元'],
    example: '0',
  },
  {
    name: 'officer',
    label: '执法人员',
    synonyms: ['执法人员', '承办人', '办案人员', '执法人', '经办人'],
    example: '演示执法员',
  },
  {
    name: 'sourceNumber',
    label: '来源编号',
    synonyms: ['来源编号', '案号', '案件编号', '决定书文号', '处罚决定书文号', '编号', '文号', '记录编号'],
    example: '演示-2020-0001',
  },
]

const inspectionFields: readonly TableField[] = [
  {
    name: 'month',
    label: '月份',
    required: true,
    synonyms: ['月份', '年月', '统计月份', '时间', '日期'],
    example: '2020-06',
  },
  {
    name: 'inspections',
    label: '检查次数',
    required: true,
    synonyms: ['检查次数', '检查家次', '检查数', '次数', '检查户次'],
    example: '120',
  },
  {
    name: 'item',
    label: '违法行为',
    synonyms: ['违法行为', '检查事项', '事项', '领域'],
    example: '未按规定公示营业执照',
  },
  { name: 'district', label: '区县', synonyms: ['区县', '所属区县', '县区', '辖区'], example: '金水区' },
]

export const importFields: Readonly<Record<ImportKind, readonly TableField[]>> = {
  records: recordImportFields,
  inspections: inspectionFields,
}
