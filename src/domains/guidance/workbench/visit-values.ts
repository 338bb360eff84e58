import { acknowledgementTexts, guidanceModes, type AcknowledgementKind, type GuidanceMode } from '../contract/index.ts'
import type { Label } from '#ui/workbench/index.ts'

/** What the form holds; parts that a choice has hidden may still be there. */
export interface VisitValues {
  readonly [name: string]: unknown
  readonly counterparty?: { readonly name?: string }
  readonly topic?: string
  readonly mode?: GuidanceMode
  readonly approval?: unknown
  readonly acknowledgement?: { readonly kind?: AcknowledgementKind } & Readonly<Record<string, unknown>>
  readonly copy?: { readonly kind?: string; readonly number?: string }
  readonly found?: boolean
  readonly violation?: unknown
}

const partsOf: Readonly<Record<AcknowledgementKind, readonly string[]>> = {
  signed: ['kind', 'image', 'signer'],
  refused: ['kind', 'witness', 'reason'],
  onPaper: ['kind'],
}

/** The body as it is sent: only what the choices call for. */
export function bodyOf(id: string, { found, ...values }: VisitValues): Record<string, unknown> {
  const told = values.acknowledgement ?? {}
  const kind = told.kind !== undefined && told.kind in acknowledgementTexts ? told.kind : 'signed'
  return {
    ...values,
    id,
    approval: values.mode === 'interview' ? (values.approval ?? {}) : null,
    violation: found ? (values.violation ?? {}) : null,
    acknowledgement: Object.fromEntries(
      Object.entries({ ...told, kind }).filter(([name]) => partsOf[kind].includes(name)),
    ),
    copy: values.copy?.kind && values.copy.kind !== 'none' ? values.copy : { kind: 'none' },
  }
}

/** The same, back into the form. */
export function valuesOf(body: Readonly<Record<string, unknown>>): VisitValues {
  const { id: _id, ...values } = body
  return { ...values, found: values['violation'] !== null && values['violation'] !== undefined }
}

/** How a visit is called in a list before anybody else has seen it. */
export function labelOf({ counterparty, mode, topic }: VisitValues): Label {
  return {
    title: counterparty?.name || '还没有写商户',
    detail: [mode && guidanceModes[mode], topic].filter(Boolean).join(' · ') || '还没有写内容',
  }
}

/** A number that no other visit has, to be replaced once the visit is with the server. */
export function temporaryNumber(day: string, id: string): string {
  return `临${day.replaceAll('-', '')}-${id.slice(-4).toUpperCase()}`
}
