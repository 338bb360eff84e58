import type { z } from 'zod'
import type { Form } from '#platform/documents/contract/index.ts'
import { checkKinds, severities, type Visit } from '../contract/index.ts'

/** 督导检查记录 as a form with boxes; signatures are by hand, and nobody must sign. */
export function visitPaper(visit: Visit): z.input<typeof Form> {
  return {
    title: '督导检查记录',
    unit: visit.supervisingOrganisationName,
    sections: [
      {
        fields: [
          { label: '被督导单位', value: visit.organisationName, width: 'full' },
          { label: '督导日期', value: visit.visitedOn },
          { label: '检查方式', value: visit.kind ? checkKinds[visit.kind] : '日常督导' },
          { label: '检查计划', value: visit.planTitle ?? '无', width: 'full' },
          { label: '督导人员', value: visit.visitors.join('、'), width: 'full' },
          { label: '在场人员', value: visit.peoplePresent.join('、'), width: 'full' },
        ],
      },
      { title: '督导内容', fields: [{ label: '查看内容', value: visit.lookedAt, width: 'full', lines: 3 }] },
      {
        title: '发现的问题',
        fields: visit.findings.length
          ? visit.findings.map((finding, index) => ({
              label: `问题${index + 1}（${severities[finding.severity]}）`,
              value: finding.row
                ? `${finding.text}（对应任务：${finding.row.code} ${finding.row.name}）`
                : finding.text,
              width: 'full' as const,
            }))
          : [{ label: '问题', value: '未发现问题', width: 'full' as const }],
      },
      ...(visit.notes
        ? [{ title: '备注', fields: [{ label: '备注', value: visit.notes, width: 'full' as const }] }]
        : []),
    ],
    statements: [
      '督导对象为行政机关及其所属单位，不得以观摩、督导、考察等名义行检查之实（国办发〔2024〕54号）。',
      ...(visit.state === 'withdrawn' ? [`本记录已撤销，原因：${visit.withdrawalReason ?? ''}`] : []),
    ],
    signatures: [{ label: '督导人员' }, { label: '被督导单位在场人员' }],
  }
}
