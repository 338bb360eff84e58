import { Link } from '@tanstack/react-router'
import { useMay } from '#ui/workbench/index.ts'

interface CounterpartyNameProps {
  /** Null where the record is linked to nobody. */
  readonly id: string | null
  readonly name: string
}

/** The name of a firm or individual in another record; it opens the page where there is one for the reader. */
export function CounterpartyName({ id, name }: CounterpartyNameProps) {
  const mayRead = useMay('counterparties.read')
  if (!id || !mayRead) return <>{name || '—'}</>
  return <Link to={`/counterparties/${id}`}>{name}</Link>
}
