import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { mutationFor, ProblemAlert, useMay } from '#ui/workbench/index.ts'
import { beginTypicalCase } from '../contract/index.ts'

interface BeginTypicalCaseProps {
  /** Key of the kind of work: `risk-prevention.point`. */
  readonly work: string
  readonly recordId: string
}

/** Beside a record that is worth telling: opens its case, the one that there is or a new one. */
export function BeginTypicalCase({ work, recordId }: BeginTypicalCaseProps) {
  const mayWrite = useMay('typical-cases.write')
  const begin = useMutation(mutationFor(beginTypicalCase))
  const navigate = useNavigate()
  if (!mayWrite) return null
  return (
    <>
      <Button
        size="small"
        loading={begin.isPending}
        onClick={() =>
          void begin
            .mutateAsync({ body: { work, recordId } })
            .then(({ id }) => navigate({ to: `/typical-cases/${id}` }))
            .catch(() => {})
        }
      >
        写成典型案例
      </Button>
      <ProblemAlert problem={begin.error} />
    </>
  )
}
