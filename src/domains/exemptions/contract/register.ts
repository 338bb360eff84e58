import { defineRegister } from '#platform/registers/contract/index.ts'

/** 轻微违法行为免罚清单, one a unit. */
export const exemptionRegister = defineRegister({
  kind: 'exemptions.exemption-list',
  text: '轻微违法行为免罚清单',
  columns: [
    { key: 'name', title: '违法行为' },
    { key: 'item', title: '处罚事项' },
    { key: 'kind', title: '类型' },
    { key: 'condition', title: '免罚条件' },
    { key: 'correction', title: '改正期限' },
    { key: 'levels', title: '适用层级' },
    { key: 'basis', title: '依据' },
    { key: 'validFrom', title: '生效日期', type: 'day' },
    { key: 'validTo', title: '失效日期', type: 'day' },
  ],
  headline: 'name',
})
