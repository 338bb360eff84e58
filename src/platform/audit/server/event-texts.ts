import type { Route } from '#base/http/index.ts'

const texts = new Map<string, string>()

/** Learns from the routes what each audit event is called; the application says so once at its start. */
export function registerAuditEvents(routes: readonly Route[]): void {
  for (const { endpoint } of routes)
    if (typeof endpoint.audit === 'string' && !texts.has(endpoint.audit)) texts.set(endpoint.audit, endpoint.summary)
}

/** An event that no endpoint writes, but a job. */
export function registerAuditEvent(event: string, text: string): void {
  texts.set(event, text)
}

/** Events that can stand in the log, with their Chinese names. */
export function listEventTexts(): { event: string; text: string }[] {
  return [...texts].map(([event, text]) => ({ event, text })).toSorted((a, b) => (a.event < b.event ? -1 : 1))
}

export function eventText(event: string): string {
  return texts.get(event) ?? event
}
