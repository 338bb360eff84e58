import { evidenceProblems, type FactKind } from '../contract/index.ts'

const known = new Map<string, FactKind>()

/** Makes the kinds of a domain known; called once from the domain's `module.ts`. @throws Error where a name is taken */
export function registerFactKinds(kinds: readonly FactKind[]): void {
  for (const kind of kinds) {
    const before = known.get(kind.kind)
    if (before && before !== kind) throw new Error(`fact kind ${kind.kind} is declared twice`)
    known.set(kind.kind, kind)
  }
}

/** Every kind, in the order of its name. */
export function listKnownKinds(): FactKind[] {
  return [...known.values()].toSorted((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** @throws Problem `evidence.unknown-kind` */
export function getFactKind(name: string): FactKind {
  const kind = known.get(name)
  if (!kind) throw evidenceProblems.refuse('evidence.unknown-kind', `没有“${name}”这一类工作记录，请重新选择`)
  return kind
}
