import type { z } from 'zod'
import type { Form } from '#platform/documents/contract/index.ts'
import { sides, type Side } from '../contract/cases/agreement.ts'

export interface PartySlip {
  readonly unit: string
  readonly number: string
  readonly side: Side
  readonly name: string
  readonly code: string
  /** Of the page that asks for the code. */
  readonly address: string
  /** Sentences with the last days; none for a civil dispute. */
  readonly remedies: readonly string[]
}

/** 查询凭条: handed to one party alone, for it carries that party's code. What the dispute is about stays out of it. */
export function partySlip({ unit, number, side, name, code, address, remedies }: PartySlip): z.input<typeof Form> {
  const spaced = code.replaceAll(/(.{4})(?=.)/g, '$1 ')
  return {
    title: '行政调解查询凭条',
    unit,
    sections: [
      {
        fields: [
          { label: '案号', value: number },
          { label: sides[side], value: name },
          { label: '查询码', value: [{ strong: spaced }], width: 'full' },
          { label: '网址', value: address, width: 'full' },
          ...(remedies.length ? [{ label: '照常计算的期限', value: remedies.join('；'), width: 'full' as const }] : []),
        ],
      },
    ],
    statements: [
      '凭查询码可以看进度、发言、交材料、签署协议，请妥善保管，不要转给他人。遗失的，请找办理单位。',
      '调解出于各方自愿，不收取费用，不停止、不延长申请行政复议、提起诉讼和申请仲裁的期限。',
    ],
    verification: { code: spaced, address: `${address}/${code}`, purpose: '扫码查看进度', codeName: '查询码' },
  }
}
