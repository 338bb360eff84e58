import type { FieldFault, Words } from '#platform/hotlines/domain/index.ts'
import { disputeAreas, disputeClasses } from '../contract/dispute.ts'

/** The words of a work order as the application's form; what cannot be read at all is said by field. */
export function formOfWords(words: Words): { form: Record<string, unknown>; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const keyOf = (field: string, texts: Readonly<Record<string, string>>, absent: string) => {
    const word = words[field] ?? ''
    if (!word) return absent
    const found = Object.entries(texts).find(([key, text]) => text === word || key === word)
    if (found) return found[0]
    faults.push({ field, message: `没有“${word.slice(0, 20)}”，可写：${Object.values(texts).join('、')}` })
    return absent
  }
  const form = {
    disputeClass: keyOf('disputeClass', disputeClasses, 'civil'),
    area: keyOf('area', disputeAreas, 'other'),
    applicantName: words['applicantName'],
    applicantContact: words['applicantContact'] || null,
    respondentName: words['respondentName'],
    respondentContact: words['respondentContact'] || null,
    facts: words['facts'],
    request: words['request'],
    amountFen: fenOf(words['amount'] ?? '', faults),
    actName: words['actName'] || null,
    actMadeOn: dayOf('actMadeOn', words, faults),
    actKnownOn: dayOf('actKnownOn', words, faults),
  }
  return { form, faults }
}

/** 「1200.50」, 「1,200.50元」 → 120050; never by floating point. */
function fenOf(text: string, faults: FieldFault[]): number | null {
  if (!text) return null
  const parts = /^(\d{1,10})(?:\.(\d{1,2}))?元?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!parts) {
    faults.push({ field: 'amount', message: `“${text.slice(0, 20)}”不是金额，请写以元为单位的数字，例如 1200.50` })
    return null
  }
  const fen = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return fen || null
}

function dayOf(field: string, words: Words, faults: FieldFault[]): string | null {
  const text = words[field] ?? ''
  if (!text) return null
  const parts = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text)
  if (parts) return `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}`
  faults.push({ field, message: `“${text.slice(0, 20)}”不是日期，请写成 2026-03-05` })
  return null
}
