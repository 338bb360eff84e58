import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { z } from 'zod'
import { DateText, mutationFor, ProblemAlert, Section } from '#ui/workbench/index.ts'
import { verifyAudit, type ChainVerdict } from '../contract/index.ts'

/** 完整性校验: reads the whole chain and says where it first fails. */
export function VerifyChain() {
  const verify = useMutation(mutationFor(verifyAudit))
  return (
    <Section
      title="完整性校验"
      actions={
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined />}
          loading={verify.isPending}
          onClick={() => verify.mutate({})}
        >
          校验全部日志
        </Button>
      }
    >
      <ProblemAlert problem={verify.error} />
      {verify.data ? (
        <Verdict verdict={verify.data} />
      ) : (
        <p className="quiet">逐条重新计算散列，条目多时需要几分钟。</p>
      )}
    </Section>
  )
}

function Verdict({ verdict }: { verdict: z.infer<typeof ChainVerdict> }) {
  const { intact, verified, unsealed, head, firstBreak } = verdict
  if (intact)
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={`完整：已校验 ${verified} 条，没有被改动、删除或插入`}
        description={
          <>
            {unsealed > 0 && <p>另有 {unsealed} 条刚刚写入，等待封存。</p>}
            链头第 {head.position} 条，散列值 <code className="hash">{head.hash}</code>
          </>
        }
      />
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title="日志不完整，请保留现场并报告单位负责人"
      description={
        firstBreak && (
          <>
            <p>{firstBreak.sentence}</p>
            <p className="quiet">
              第 {firstBreak.position} 条，
              <DateText value={firstBreak.at} />，{firstBreak.personName ?? '人员不明'}
            </p>
          </>
        )
      }
    />
  )
}
